import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { recordOf } from './assemble';
import type { WholeRun } from './finished';
import { shardSentence } from './partial';
import type { RecordHeader } from './record';
import { render } from './render';
import type { Sample } from './report.sample';

/** A made-up run, shared between machines: case by case in turn, with the ids of exchanges that each machine would give by itself. */
export function shardsOf({ record, exchanges }: Sample, total: number): WholeRun[] {
  return Array.from({ length: total }, (_, index) => {
    const mine = new Set(record.cases.filter((_found, at) => at % total === index).map(({ id }) => id));
    // Each machine gives its exchanges ids of its own.
    const cases = record.cases.filter(({ id }) => mine.has(id)).map(({ exchanges: _, ...found }) => found);
    const kept = exchanges.filter((exchange) => mine.has(exchange.case!)).map((exchange, at) => ({ ...exchange, id: `w0-${at + 1}` }));
    const shard = { current: index + 1, total };
    const { finishedAt, partial = [] } = record.footer!;
    const footer = { finishedAt, complete: false, partial: [...partial, shardSentence(shard)], errors: [], shard };
    const whole = recordOf(named(record.header, `shard-${index + 1}`), cases, kept, footer) as WholeRun['record'];
    return { folder: `s${index + 1}`, record: whole, exchanges: kept };
  });
}

/** Leaves each shard in a folder of its own, and tells which. */
export async function leave(shards: readonly WholeRun[], folder: string): Promise<string[]> {
  for (const { folder: name, record, exchanges } of shards) {
    mkdirSync(join(folder, name), { recursive: true });
    await render(join(folder, name), record, exchanges);
  }
  return shards.map(({ folder: name }) => join(folder, name));
}

function named(header: RecordHeader, id: string): RecordHeader {
  return { ...header, run: { ...header.run, id } };
}
