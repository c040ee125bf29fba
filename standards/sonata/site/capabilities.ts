import type { CapabilityTable } from '../../capability';

export const siteCapabilities = {
  'site.byAddressId': { says: 'finds sites by the id of their address' },
  'site.byAddressValues': { says: 'finds sites by the values of their address: street, city, postcode, country' },
  'site.byName': { says: 'finds sites by their name' },
  'site.byDescription': { says: 'finds sites by their description' },
  'site.byCompanyName': { says: 'finds sites by the company that controls access' },
  'site.byCustomerName': { says: 'finds sites by the customer that has the space' },
  'site.byContactName': { says: 'finds sites by the name of their contact' },
  'site.bySiteType': { says: 'finds sites by whether they are public or private' },
  'site.private': { says: 'knows private sites, and which Buyers may know of them' },
  'site.tooMany': { says: 'refuses a search that too many sites match' },
} as const satisfies CapabilityTable;
