#!/usr/bin/env node
import { main } from '../tools/main.ts';

process.exitCode = await main(process.argv.slice(2));
