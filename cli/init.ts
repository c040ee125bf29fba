import { Option, type Command } from 'commander';
import { existsSync, writeFileSync } from 'node:fs';
import { covered } from '../standards/covered';
import { commentedBuyersProfile } from './buyersProfile';
import { UsageError } from './exit';

/** `init`: writes a profile with a comment to every part, to be filled in. */
export function initCommand(program: Command): void {
  program
    .command('init')
    .description('write a commented profile to fill in')
    .argument('[file]', 'where to', 'lso-profile.yaml')
    .addOption(new Option('--role <role>', 'of the implementation under test').choices(['seller', 'buyer']).default('seller'))
    .option('--force', 'overwrite')
    .option('--json', 'what was written, as JSON on stdout')
    .action((file: string, { role, force, json }: { role: string; force?: boolean; json?: boolean }) => {
      if (existsSync(file) && !force) throw new UsageError(`${file} is there already; --force overwrites it.`);
      try {
        writeFileSync(file, role === 'buyer' ? commentedBuyersProfile() : commentedProfile());
      } catch (error) {
        throw new UsageError(`${file} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
      }
      if (json) console.log(JSON.stringify({ file }, null, 2));
      console.error(`Wrote ${file}. Fill it in, then: lso-conformance check --profile ${file}`);
    });
}

/** The profile as text: the ICS lists every capability of the tables with what declaring it means. */
export function commentedProfile(): string {
  const ics = covered.map(({ name, title, capabilities }) => {
    // Its capabilities are what the policy declares, and nobody has one to begin with.
    if (name === 'serviceControl') return `  # ${name}: {} # ${title}: goes with a section policy, see docs/policy.md`;
    const features = Object.entries(capabilities).map(([id, { says }]) => `    ${id.split('.')[1]}: true # ${says}`);
    return `  ${name}:${features.length === 0 ? ' {}' : ''} # ${title}\n${features.join('\n')}`.trimEnd();
  });
  return `# Profile of an implementation under test. Form: the package's profile.schema.json
profile: 1
implementation:
  name: our Seller
  version: "1.0"
  organisation: Our Company
# counterpart: { organisation: Their Company, name: their Buyer } # for whom the report is made, where it is bilateral
role: seller
release: { sonata: grace, interlude: kylie } # or one of them alone
# referencePoint: interlude # where the service functions are tested: interlude, allegro or legato

target:
  root: https://staging.example.com # the standard's path of each API is appended: /mefApi/sonata/quoteManagement/v8
  # apis: # where an API stands elsewhere: a path below the root, or an absolute URL
  #   quote: /billie/quoteManagement/v8
  # ca: private-ca.pem # authorities to trust besides the system's own are named here
  # certificate: { cert: client.pem, key: client.key } # mutual TLS

auth: # oauth2, apiKey or none; secrets only as \${ENV}
  kind: oauth2
  tokenUrl: https://staging.example.com/oauth/token
  clientId: lso-conformance
  clientSecret: \${LSO_CLIENT_SECRET}
  # scope: sonata
  # style: form # credentials in the form instead of the Authorization header
# otherBuyer: # a second Buyer at the same Seller: without it, what is foreign cannot be tried
#   auth: { kind: oauth2, tokenUrl: https://staging.example.com/oauth/token, clientId: other, clientSecret: "\${LSO_OTHER_SECRET}" }
# parties: # sent as query parameters when you act for several
#   buyerId: buyer-a
#   sellerId: seller-a

# What is implemented (ICS). Leave out a function that is not; say false to a capability that is not.
ics:
${ics.join('\n')}

# What the cases need to know (IXIT).
ixit:
  listener: # our listener for notifications, and how the Seller reaches it
    host: 127.0.0.1
    port: 0
    # url: https://listener.example.com/lso
  data:
    addresses: # on-net addresses; the first is used where one suffices
      - id: your-address-id
        fielded: { streetNr: "1", streetName: Main, streetType: Street, city: Your City, postcode: "00000", country: US }
    # sites:
    #   - id: your-site-id
    products: # the names uni and accessEline are looked for
      uni:
        offeringId: your-uni-offering
        configuration: # a payload that the Seller accepts
          "@type": urn:mef:lso:spec:sonata:carrier-ethernet-operator-uni:v5.0.0:all
        term:
          duration: { amount: 12, units: calendarMonths }
          endOfTermAction: autoRenew
    billingAccount: your-billing-account
    # installed: { uni: a-product-id }
    services: # of Interlude: the names uni, otherUni, connection, endPoint and otherEndPoint are looked for
      uni:
        serviceType: your-service-type
        configuration: # a payload that the Seller accepts
          "@type": urn:mef:lso:spec:service:carrier-ethernet-subscriber-uni:v1.0.0:all
          identifier: your-identifier
        unique: [/identifier] # texts that no two services may share
        # changed: # another one, for modify
        # place: [{ role: INSTALL_LOCATION, place: { "@type": GeographicAddressRef, id: your-address-id } }]
      # endPoint:
      #   configuration: { "@type": urn:mef:lso:spec:service:carrier-ethernet-evc-end-point:v1.0.0:all, identifier: your-identifier, role: ROOT }
      #   relations: # to others of these; required: it cannot be without
      #     - { relationshipType: your-relationship-type, to: connection, required: true }
    # installedServices: { uni: a-service-id, connection: another, endPoint: another } # in the inventory already, one of each name
  situations: {} # how this Seller is brought where a case needs it: "lso-conformance list situations"
  #   quote.unableToProvide: { merge: { projectId: your-test-project } }
  #   quote.expired: { prompt: "let the quote expire" }
  #   serviceOrder.held: { merge: { description: your-test-order } } # members of the order

# policy: # with ics.serviceControl: what services may be changed to, as the parties agreed; all of it is in docs/policy.md
#   # catalog: { path: /mefApi/interlude/serviceCatalog/v4 } # only where a service catalogue (a draft) was agreed to tell it, too
#   services:
#     endPoint: # a service of ixit.data.services
#       type: urn:mef:lso:spec:service:carrier-ethernet-ovc-end-point:v1.0.0:all
#       attributes:
#         - { pointer: /ingressBwp/cir, modifiable: true, range: { min: 10, max: 1000, step: 10, base: 0 }, unit: MBPS }

timing: # milliseconds
  answer: 30000 # one answer
  poll: 1000 # between two polls
  deferred: 60000 # deferred work
  notification: 10000 # until a notification must have come
  quiet: 3000 # silence that proves that none comes
  person: 300000 # what a person is given to do what a prompt asks

# errata: {} # other readings of contradictions: "lso-conformance list errata"
# waivers:
#   - { requirement: "MEF115:R36", reason: fixed in 1.1, owner: ann, approver: bob, expires: 2027-03-31 }
#   - { finding: 0a1b2c3d4e5f, reason: one finding alone, owner: ann, approver: bob, expires: 2027-03-31 }
# redact: # what never reaches the disk, besides credentials
#   headers: [X-Customer]
#   members: [emailAddress, number] # in bodies, and as query parameters
# cases: our-cases # folder with cases of your own
`;
}
