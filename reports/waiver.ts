import type { RecordHeader } from './record';

export type Waiver = RecordHeader['waivers'][number];

/** The waiver that is in force for a requirement on a day (ISO date); the day it expires on still counts. */
export function waiverOf(requirement: string, waivers: readonly Waiver[], today: string): Waiver | undefined {
  return waivers.find((waiver) => waiver.requirement === requirement && inForce(waiver, today));
}

/** A waiver without a real date would never end: it is not in force. */
export function inForce({ expires }: Waiver, today: string): boolean {
  return /^\d{4}-\d\d-\d\d/.test(expires) && !Number.isNaN(Date.parse(expires.slice(0, 10))) && expires.slice(0, 10) >= today;
}
