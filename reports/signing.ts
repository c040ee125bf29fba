import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { finishedRun } from './finished';
import { discrepancies, manifestName } from './manifest';
import { Refusal } from './refusal';
import { sign, verifySignatures, type Signature } from './signature';
import { oneLine } from './text';

/** Signs a run that is as it was left: nobody is to vouch for what was tampered with. @throws Refusal */
export async function signRun(place: string, keyFile: string, signer: string, signedAt: string): Promise<Signature> {
  if (signer.trim() === '') throw new Refusal('A signature wants the name of who signs.');
  const { folder } = finishedRun(place);
  const [changed] = await discrepancies(folder);
  if (changed !== undefined) throw new Refusal(`${folder} is not as its run left it, and was not signed: ${changed}`);
  const { wrong } = await verifySignatures(folder);
  if (wrong[0] !== undefined) throw new Refusal(`${folder} was not signed: ${oneLine(wrong[0])}`);
  return sign(folder, keyFile, signer, signedAt);
}

export interface Verification {
  signatures: Signature[];
  /** What is wrong, a sentence each; none when all is as it was. */
  wrong: string[];
}

/** Says which file, and which signature, is not as it was. @throws Refusal when there is no such folder, or the key is none */
export async function verifyRun(folder: string, trusted?: string): Promise<Verification> {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Refusal(`There is no folder ${folder}.`);
  const changed = await discrepancies(folder);
  if (!existsSync(join(folder, manifestName))) return { signatures: [], wrong: changed };
  const { signatures, wrong } = await verifySignatures(folder, trusted);
  // Where the manifest is another, what it lists says little.
  return { signatures, wrong: [...wrong, ...changed] };
}
