#!/usr/bin/env node
/** Runs the emulator's command from the bundle that build.mjs makes. */
import '../dist/main.js';
