import type { RecordHeader } from './record';

export type Waiver = RecordHeader['waivers'][number];

/** Days before its end from which a waiver is warned about. */
const warning = 14;

/** The waiver that is in force for a requirement on a day (ISO date); the day it expires on still counts. */
export function waiverOf(requirement: string, waivers: readonly Waiver[], today: string): Waiver | undefined {
  return waivers.find((waiver) => waiver.requirement === requirement && inForce(waiver, today));
}

/** Fingerprint of a finding → the waiver that is in force for it alone on a day. */
export function waiversOfFindings(waivers: readonly Waiver[], today: string): ReadonlyMap<string, Waiver> {
  return new Map(waivers.flatMap((waiver) => (waiver.finding !== undefined && inForce(waiver, today) ? [[waiver.finding, waiver]] : [])));
}

/** A waiver without a real date would never end: it is not in force. */
export function inForce({ expires }: Waiver, today: string): boolean {
  return /^\d{4}-\d\d-\d\d/.test(expires) && !Number.isNaN(Date.parse(expires.slice(0, 10))) && expires.slice(0, 10) >= today;
}

/** Whether a waiver that is in force ends so soon that somebody should know. */
export function endsSoon(waiver: Waiver, today: string): boolean {
  return inForce(waiver, today) && Date.parse(waiver.expires.slice(0, 10)) - Date.parse(today) <= warning * 86_400_000;
}
