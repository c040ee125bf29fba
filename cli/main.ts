#!/usr/bin/env node
import { command } from './program';

void command(process.argv.slice(2)).then((code) => void (process.exitCode = code));
