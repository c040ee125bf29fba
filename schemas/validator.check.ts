import { test, expect } from '@playwright/test';
import { Documents } from './document';
import { apisOf, payloadsByUrn } from './release';
import { typesOf } from './types';
import { shapes, type Fault, type Release } from './validator';

const grace = shapes('grace');
const releases: Release[] = ['grace', 'kylie'];

const told = (faults: Fault[] | undefined) => faults?.map(({ pointer, expected, seen }) => `${pointer}: ${expected}; ${seen}`);
const address = (members: object = {}) => ({ '@type': 'FieldedAddress', streetName: 'Main', city: 'Bern', country: 'CH', ...members });
const without = <T extends object>(value: T, name: keyof T) => ({ ...value, [name]: undefined });
const checkAddress = grace.request('geographicAddressManagement', 'createGeographicAddressValidation')!;
const submitted = (place: unknown) => checkAddress({ provideAlternative: true, submittedGeographicAddress: place });

for (const release of releases) {
  test.describe(`every document of ${release} compiles:`, () => {
    const all = shapes(release);

    for (const [api, file] of apisOf(release)) {
      test(`${api}, its types and what its operations carry`, () => {
        for (const name of typesOf(new Documents(), file).keys()) expect(all.type(api, name), name).toBeInstanceOf(Function);
        for (const { operationId, method } of all.operations(api)) {
          const bodies = all.statuses(api, operationId).filter((status) => all.response(api, operationId, status));
          expect(bodies, operationId).toEqual(expect.arrayContaining([400, 500]));
          expect(all.request(api, operationId) !== undefined, operationId).toBe(method === 'POST' || method === 'PATCH');
        }
      });
    }

    test('the payloads, each by its URN', () => {
      for (const urn of payloadsByUrn(new Documents(), release).keys()) expect(all.payload(urn)?.('no object'), urn).not.toEqual([]);
    });
  });
}

test.describe('what is asked for by name', () => {
  test('operations with method, path and query', () => {
    expect(grace.operations('geographicSiteManagement').map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /geographicSite',
      'GET /geographicSite/{id}',
    ]);
    const [list] = grace.operations('productOfferingQualificationManagement').filter(({ operationId }) => operationId.startsWith('list'));
    expect(list!.query).toEqual(expect.arrayContaining(['state', 'offset', 'limit', 'buyerId']));
  });

  test('a status without body has no validator, nor has one that is not declared', () => {
    expect(grace.statuses('quoteManagement', 'unregisterListener')).toContain(204);
    expect(grace.response('quoteManagement', 'unregisterListener', 204)).toBeUndefined();
    expect(grace.response('quoteManagement', 'createQuote', 418)).toBeUndefined();
    expect(grace.request('quoteManagement', 'listQuote')).toBeUndefined();
  });

  test('what nobody has declared is undefined, even by a name that every object has', () => {
    for (const name of ['Quotation', '__proto__', 'constructor', 'toString']) {
      expect(grace.type('quoteManagement', name)).toBeUndefined();
      expect(grace.request('quoteManagement', name)).toBeUndefined();
      expect(grace.statuses('quoteManagement', name)).toEqual([]);
      expect(grace.payload(name)).toBeUndefined();
    }
    expect(() => grace.operations('quotationManagement')).toThrow('quotationManagement');
  });

  test('a validator is made once', () => {
    expect(grace.type('quoteManagement', 'Quote')).toBe(shapes('grace').type('quoteManagement', 'Quote'));
  });
});

test.describe('subtypes by @type', () => {
  test('an address has the members of the kind that it says it is', () => {
    expect(submitted(address())).toEqual([]);
    expect(told(submitted(without(address(), 'city')))).toEqual(['/submittedGeographicAddress: member "city" (string); absent']);
    expect(told(submitted({ '@type': 'GeographicAddressLabel', externalReferenceId: 'x' }))).toEqual([
      '/submittedGeographicAddress: member "externalReferenceType" (string); absent',
    ]);
  });

  test('the same address is no formatted one', () => {
    expect(told(submitted(address({ '@type': 'FormattedAddress' })))).toEqual([
      '/submittedGeographicAddress: member "addrLine1" (string); absent',
    ]);
  });

  test('of a kind agreed between the parties only the base is known, in Grace', () => {
    expect(submitted({ '@type': 'Lighthouse', '@schemaLocation': 'https://example.org/lighthouse.json' })).toEqual([]);
    expect(told(submitted({ '@type': 'Lighthouse', '@schemaLocation': 'not a uri' }))).toEqual([
      '/submittedGeographicAddress/@schemaLocation: a URI; the string "not a uri"',
    ]);
    expect(told(submitted({ city: 'Bern' }))).toEqual(['/submittedGeographicAddress: member "@type" (string); absent']);
  });

  test('a kind that no schema is named for is one of the standard', () => {
    const kinds = 'one of FieldedAddress, FormattedAddress, GeographicAddressLabel, MEFGeographicPoint';
    const fault = (seen: string) => [`/submittedGeographicAddress/@type: ${kinds}; the string ${seen}`];
    expect(told(submitted({ '@type': 'Lighthouse' }))).toEqual(fault('"Lighthouse"'));
    expect(told(submitted(address({ '@type': 'fieldedAddress' })))).toEqual(fault('"fieldedAddress" (differs only in case)'));
  });

  test('an address within an address, as deep as the data goes', () => {
    const nested = address({ associatedGeographicAddress: address({ associatedGeographicAddress: without(address(), 'country') }) });
    const at = '/submittedGeographicAddress/associatedGeographicAddress/associatedGeographicAddress';
    expect(told(submitted(nested))).toEqual([`${at}: member "country" (string); absent`]);
  });

  test('a place of a product, whose base has a member of its own', () => {
    const product = grace.type('quoteManagement', 'MEFProductRefOrValueQuote')!;
    const reference = { '@type': 'GeographicSiteRef', id: 'site-1' };
    expect(product({ place: [{ ...reference, role: 'INSTALL_LOCATION' }] })).toEqual([]);
    expect(told(product({ place: [reference] }))).toEqual(['/place/0: member "role" (string); absent']);
    expect(told(product({ place: [{ ...reference, id: undefined, role: 'x' }] }))).toEqual(['/place/0: member "id" (string); absent']);
  });
});

test.describe('answers', () => {
  const refused = grace.response('quoteManagement', 'createQuote', 422)!;

  test('422 is a list of errors', () => {
    expect(refused([{ code: 'missingProperty', reason: 'no term', propertyPath: '/quoteItem/0' }])).toEqual([]);
    expect(told(refused({ code: 'missingProperty', reason: 'no term' }))).toEqual([': an array; an object with code, reason']);
    expect(told(refused([{ code: 'missingProperty' }]))).toEqual(['/0: member "reason" (string); absent']);
  });

  test('each status has the codes of its own', () => {
    const notFound = grace.response('quoteManagement', 'retrieveQuote', 404)!;
    expect(notFound({ code: 'notFound', reason: 'no such quote' })).toEqual([]);
    expect(told(notFound({ code: 'conflict', reason: 'no such quote' }))).toEqual(['/code: notFound; the string "conflict"']);
  });

  test('members that no schema knows are no fault', () => {
    expect(refused([{ code: 'otherIssue', reason: 'x', hint: { more: [1, null] } }])).toEqual([]);
  });
});

test.describe('hostile instances', () => {
  const nest = (levels: number) => JSON.parse(`${'{"associatedGeographicAddress":'.repeat(levels)}1${'}'.repeat(levels)}`);

  test('ten thousand levels, in a member that is known and in one that is not', () => {
    const fault = { pointer: '', rule: 'other', expected: 'at most 100 levels of nesting', seen: 'nested too deeply' };
    expect(submitted(nest(10_000))).toEqual([fault]);
    expect(checkAddress({ unknown: JSON.parse(`${'['.repeat(10_000)}${']'.repeat(10_000)}`) })).toEqual([fault]);
  });

  test('a hundred levels are judged like any other', () => {
    expect(told(submitted(nest(98)))).toContain('/submittedGeographicAddress: member "@type" (string); absent');
  });

  test('members of __proto__ are nobody’s members', () => {
    const place = JSON.parse('{"@type":"FieldedAddress","streetName":"Main","country":"CH","__proto__":{"city":"Bern"}}');
    expect(told(submitted(place))).toEqual(['/submittedGeographicAddress: member "city" (string); absent']);
    expect(submitted(JSON.parse('{"@type":"__proto__","@schemaLocation":"x:y","constructor":{"prototype":{}}}'))).toEqual([]);
    expect(({} as { city?: string }).city).toBeUndefined();
  });

  test('a million wrong items are refused in time, and not told one by one', () => {
    const faults = checkAddress({ provideAlternative: true, submittedGeographicAddress: address(), alternateGeographicAddress: 'x' });
    expect(faults).toEqual([]);
    const quote = grace.request('quoteManagement', 'createQuote')!({ quoteItem: Array(1_000_000).fill(0) });
    expect(quote.length).toBeGreaterThan(0);
    expect(quote.length).toBeLessThanOrEqual(200);
  });

  test('a long list that must not repeat itself takes no time to speak of', () => {
    const names = Array.from({ length: 200_000 }, (_, index) => `class ${index}`);
    const ovc = grace.payload('urn:mef:lso:spec:sonata:access-eline-ovc:v5.0.0:all')!;
    const faults = ovc({ listOfClassOfServiceNames: [...names, 'class 7'], uniEp: {}, enniEp: {} });
    expect(told(faults)).toEqual(['/listOfClassOfServiceNames: items that all differ; items 7 and 200000 alike']);
  });
});
