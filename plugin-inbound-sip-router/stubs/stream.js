/** In place of Node's streams, which papaparse offers and no browser has. */
module.exports = {};
