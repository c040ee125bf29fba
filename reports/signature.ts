import {
  calculateJwkThumbprint,
  exportJWK,
  flattenedVerify,
  GeneralSign,
  importJWK,
  importPKCS8,
  importSPKI,
  type GeneralJWS,
  type JWK,
} from 'jose';
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './draft';
import { manifestName, signatureName } from './manifest';
import { Refusal } from './refusal';

/** A key, or a signature, that cannot be used: one sentence. */
export class SignatureError extends Refusal {
  override name = 'SignatureError';
}

/** Who says to have signed, and whether the signature holds. */
export interface Signature {
  signer: string;
  signedAt: string;
  /** RFC 7638 thumbprint of the public key. */
  key: string;
  /** What is wrong; undefined when the signature holds. */
  wrong?: string;
}

const algorithm = 'EdDSA';

/**
 * Signs the manifest of a run with an Ed25519 key (PKCS #8, PEM) as a JWS with detached payload; a second party's call adds its own signature.
 * @throws SignatureError
 */
export async function sign(folder: string, keyFile: string, signer: string, signedAt: string): Promise<Signature> {
  const payload = readFileSync(join(folder, manifestName));
  const { privateKey, jwk } = await keyPair(keyFile);
  const key = await calculateJwkThumbprint(jwk);
  const before = existsSync(join(folder, signatureName)) ? readSignatures(folder) : [];
  const signed = await new GeneralSign(payload)
    .addSignature(privateKey)
    .setProtectedHeader({ alg: algorithm, kid: key, jwk, iat: Math.floor(Date.parse(signedAt) / 1000), signer })
    .done()
    .sign();
  writeWhole(join(folder, signatureName), `${JSON.stringify({ signatures: [...before, ...signed.signatures] }, null, 1)}\n`);
  return { signer, signedAt, key };
}

/** Holds every signature against the manifest that is there; with `trusted` (a public key, PEM) one of them must be that key's. */
export async function verifySignatures(folder: string, trusted?: string): Promise<{ signatures: Signature[]; wrong: string[] }> {
  if (!existsSync(join(folder, signatureName)))
    return { signatures: [], wrong: trusted ? [`There is no ${signatureName}: the run is not signed.`] : [] };
  const payload = readFileSync(join(folder, manifestName)).toString('base64url');
  const signatures: Signature[] = [];
  for (const signature of readSignatures(folder)) signatures.push(await verifyOne(signature, payload));
  const wrong = signatures.flatMap(({ signer, wrong }) => (wrong ? [`The signature of "${signer}" does not hold: ${wrong}`] : []));
  if (signatures.length === 0) wrong.push(`${signatureName} holds no signature.`);
  if (trusted) {
    const key = await thumbprintOf(trusted);
    if (!signatures.some((signature) => signature.key === key && !signature.wrong))
      wrong.push(`None of the signatures is by the key ${trusted} (${key}).`);
  }
  return { signatures, wrong };
}

type OneSignature = GeneralJWS['signatures'][number];

async function verifyOne(signature: OneSignature, payload: string): Promise<Signature> {
  const header = headerOf(signature);
  const said = { signer: String(header.signer ?? 'unknown'), signedAt: dateOf(header.iat), key: '' };
  try {
    const jwk = header.jwk as JWK;
    said.key = await calculateJwkThumbprint(jwk);
    const { protected: protectedHeader, signature: bytes } = signature;
    await flattenedVerify({ payload, protected: protectedHeader, signature: bytes }, await importJWK(jwk, algorithm), {
      algorithms: [algorithm],
    });
    return header.kid === said.key ? said : { ...said, wrong: 'its key is not the one that it names.' };
  } catch {
    return { ...said, wrong: 'the manifest was changed after signing, or the signature was.' };
  }
}

function readSignatures(folder: string): OneSignature[] {
  try {
    const { signatures } = JSON.parse(readFileSync(join(folder, signatureName), 'utf8')) as GeneralJWS;
    if (Array.isArray(signatures)) return signatures;
  } catch {
    // Said below, in one sentence for both.
  }
  throw new SignatureError(`${signatureName} is not a list of signatures.`);
}

function headerOf({ protected: text }: OneSignature): Record<string, unknown> {
  try {
    return JSON.parse(Buffer.from(text ?? '', 'base64url').toString('utf8'));
  } catch {
    return {};
  }
}

function dateOf(seconds: unknown): string {
  return typeof seconds === 'number' && Number.isFinite(seconds) ? new Date(seconds * 1000).toISOString() : 'unknown';
}

async function keyPair(file: string) {
  try {
    const pem = readFileSync(file, 'utf8');
    const publicKey = createPublicKey(createPrivateKey(pem));
    if (publicKey.asymmetricKeyType !== 'ed25519')
      throw new SignatureError(`${file} is a ${publicKey.asymmetricKeyType} key; an Ed25519 key is needed.`);
    return { privateKey: await importPKCS8(pem, algorithm), jwk: await exportJWK(publicKey) };
  } catch (error) {
    if (error instanceof SignatureError) throw error;
    throw new SignatureError(
      `${file} is no Ed25519 private key in PEM (PKCS #8); make one with: openssl genpkey -algorithm ed25519 -out key.pem`,
    );
  }
}

async function thumbprintOf(file: string): Promise<string> {
  try {
    return await calculateJwkThumbprint(await exportJWK(await importSPKI(readFileSync(file, 'utf8'), algorithm, { extractable: true })));
  } catch {
    throw new SignatureError(
      `${file} is no Ed25519 public key in PEM (SPKI); get it with: openssl pkey -in key.pem -pubout -out public.pem`,
    );
  }
}
