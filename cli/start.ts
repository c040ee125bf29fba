#!/usr/bin/env node
import './compiled';
import { exit } from './exit';
import { command } from './program';

/** From harmless to worst: what a run could not find out weighs less than what it found. */
const order: readonly number[] = [exit.conformant, exit.incomplete, exit.nonConformant, exit.usage, exit.harness];

/** Certifies both embedded sides, the Seller, then the Buyer; the exit code is the worse of the two. */
async function both(): Promise<number> {
  const codes = [await command(['run', 'seller']), await command(['run', 'buyer'])];
  return codes.sort((a, b) => order.indexOf(b) - order.indexOf(a))[0]!;
}

void both().then((code) => void (process.exitCode = code));
