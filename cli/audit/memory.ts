import { setFlagsFromString } from 'node:v8';

/**
 * Has garbage collected as soon as there is half as much of it as of what is in use. By itself V8 lets several times as much gather, and the longer
 * the recording the more: what an audit has in use is the same after a million exchanges as after its first ten thousand. And leaves the young
 * generation as small as it is: what is held together outlives it at any size, and a large one is memory besides.
 */
export function keepMemoryFlat(): void {
  setFlagsFromString('--heap-growing-percent=50');
  setFlagsFromString('--semi-space-growth-factor=1');
}
