#!/usr/bin/env node
// A door, not a room: the program is in dist, built by `npm run build`. This folder is CommonJS,
// because an ES module at the door costs a third of Node's own start.
require('../dist/cli/txplan.cjs')
