#!/usr/bin/env node
'use strict';

let launch;
try {
  launch = require('../dist/launch.cjs');
} catch (error) {
  if (error.code !== 'MODULE_NOT_FOUND') throw error;
  const root = require('node:path').dirname(__dirname);
  process.stderr.write(`lofte: the program has not been built\nrun npm ci (or npm run build) in ${root}\n`);
  process.exit(70);
}
launch.start();
