/** What no router with a table in a file can do without: reads the file and parses its JSON. TABLE as argument. */
const { readFileSync } = require('node:fs');

const table = JSON.parse(readFileSync(process.argv[2], 'utf8'));
if (!Array.isArray(table.routes)) throw new Error('no table');
