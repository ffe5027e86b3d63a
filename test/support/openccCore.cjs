module.exports = require('./esModule.cjs')('opencc-js', 'dist', 'esm-lib', 'core.js');
