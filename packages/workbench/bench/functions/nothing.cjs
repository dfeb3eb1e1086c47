/** A bare Node process. */
