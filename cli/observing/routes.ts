import { createSecureContext } from 'node:tls';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { ObservedRoute, Profile } from '../../fixtures/profile/profile';
import type { ProxyRoute } from '../../fixtures/proxy/route';
import { UsageError } from '../exit';

/** What the command line says of the ways between the parties: it comes before what the profile says. */
export interface RouteOptions {
  listen?: string;
  target?: string;
  callbackListen?: string;
  callbackTarget?: string;
  cert?: string;
  key?: string;
  rewriteHost?: boolean;
}

/**
 * The ways through the proxy, by the command line or else by the profile.
 * @param file the Seller's profile, if there is one: what it names is beside it
 * @throws UsageError
 */
export function routesOf(profile: Profile | undefined, file: string, options: RouteOptions): ProxyRoute[] {
  const given = ofOptions(options);
  const byHand = new Set(given.map(({ to }) => to));
  const written = (profile?.observe?.routes ?? []).filter(({ to }) => !byHand.has(to));
  const routes = [
    ...given.map((route) => routeOf(route, profile, (name) => resolve(name))),
    ...written.map((route) => routeOf(route, profile, (name) => resolve(dirname(resolve(file)), name))),
  ];
  if (!routes.some(({ to }) => to === 'seller'))
    throw new UsageError('Nothing says where the Buyer is to call: use --listen, or observe.routes in the profile.');
  return options.rewriteHost ? routes.map((route) => ({ ...route, rewriteHost: true })) : routes;
}

function ofOptions({ listen, target, callbackListen, callbackTarget, cert, key }: RouteOptions): ObservedRoute[] {
  if ((cert === undefined) !== (key === undefined)) throw new UsageError('--cert and --key belong together.');
  if ((callbackListen === undefined) !== (callbackTarget === undefined))
    throw new UsageError('--callback-listen and --callback-target belong together.');
  const tls = cert !== undefined && key !== undefined ? { tls: { cert, key } } : {};
  if (target !== undefined && listen === undefined) throw new UsageError('--target says where to; --listen must say on which port.');
  return [
    ...(listen === undefined ? [] : [{ to: 'seller' as const, listen, ...(target !== undefined && { target }), ...tls }]),
    ...(callbackListen === undefined ? [] : [{ to: 'buyer' as const, listen: callbackListen, target: callbackTarget!, ...tls }]),
  ];
}

function routeOf(route: ObservedRoute, profile: Profile | undefined, at: (name: string) => string): ProxyRoute {
  const { to, tls, ca, certificate, url, rewriteHost } = route;
  if (route.target === undefined && to === 'buyer') throw new UsageError('A route to the Buyer wants a target: where its listener is.');
  const target = route.target ?? (profile && new URL(profile.target.root).origin);
  if (target === undefined) throw new UsageError('Nothing says where the Seller is: use --target, or a profile of the Seller.');
  const own = to === 'seller' ? profile?.target : undefined;
  const authority = ca === undefined ? own?.ca : at(ca);
  const pair = certificate ? { cert: at(certificate.cert), key: at(certificate.key) } : own?.certificate;
  return {
    to,
    ...place(String(route.listen)),
    target: targetOf(target),
    ...(tls && { tls: { ...pairOf(at(tls.cert), at(tls.key)), ...(tls.clientCa && { clientCa: read(at(tls.clientCa)) }) } }),
    ...(authority !== undefined && { ca: [read(authority)] }),
    ...(pair && { certificate: pairOf(pair.cert, pair.key) }),
    ...(url !== undefined && { url }),
    ...(rewriteHost && { rewriteHost }),
  };
}

function place(text: string): { host: string; port: number } {
  const [, host = '127.0.0.1', digits = ''] = /^(?:(.+):)?(\d+)$/.exec(text) ?? [];
  const port = Number(digits);
  if (digits === '' || port > 65535)
    throw new UsageError(`"${text}" is no place to listen; it must be a port, or an address and a port, as 127.0.0.1:8080.`);
  return { host: host.replace(/^\[(.*)\]$/, '$1'), port };
}

function targetOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new UsageError(`The target "${text}" is no http or https URL.`);
  if (url.username || url.password || url.search || url.hash)
    throw new UsageError(`The target ${url.origin} must be scheme, host, port and at most a path: everything else passes as it comes.`);
  return url;
}

function pairOf(cert: string, key: string): { cert: string; key: string } {
  const pair = { cert: read(cert), key: read(key) };
  try {
    createSecureContext(pair);
    return pair;
  } catch {
    throw new UsageError(`${cert} and ${key} are no PEM certificate and its private key.`);
  }
}

function read(file: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  if (!text.includes('-----BEGIN')) throw new UsageError(`${file} is no PEM file.`);
  return text;
}
