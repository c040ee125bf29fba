import { Identities } from '../../fixtures/proxy/identities';
import type { Exchange } from '../../standards/exchange';
import { keyHeaderIn, type Profiles } from './profiles';

/** Where an API key stands when no profile says. */
const usualKey = 'x-api-key';

/** What stands in the place of a credential that somebody took out of a recording; it would make all who asked one. */
const masked = /^\W*(redacted|masked|hidden|removed|x+|\*+)\W*$/i;

/** Tells who asked, by the credential that proves it: by whom a token was given to in the recording, and by what a credential says itself. */
export function credentialsOf(profiles: Profiles): (exchange: Exchange) => string | undefined {
  const header = keyHeaderIn(profiles) ?? usualKey;
  const identities = new Identities(header);
  return (exchange) => {
    identities.learn(exchange);
    const { headers } = exchange.request;
    const said = [headers[header], headers.authorization?.replace(/^\w+ +/, '')].filter((value) => value !== undefined);
    return said.every((value) => masked.test(value)) ? undefined : identities.of(exchange);
  };
}
