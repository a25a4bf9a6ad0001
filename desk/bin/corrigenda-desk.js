#!/usr/bin/env node
import '../dist/cli/corrigenda-desk.js';
