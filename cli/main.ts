#!/usr/bin/env node
// First, so that what comes after it need not be compiled again.
import './compiled';
import { command } from './program';

void command(process.argv.slice(2)).then((code) => void (process.exitCode = code));
