#!/usr/bin/env node
/** Runs the command from the bundle that build.mjs makes. */
import '../dist/main.js';
