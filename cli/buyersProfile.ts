import { derivedFeatures } from '../fixtures/profile/buyer/derived';
import { coveredFor } from '../standards/covered';

/** The profile of a Buyer as text, with a comment to every part. */
export function commentedBuyersProfile(): string {
  const derived: readonly string[] = derivedFeatures;
  const ics = coveredFor('Buyer').map(({ name, title, capabilities }) => {
    const features = Object.entries(capabilities)
      .map(([id, { says }]) => [id.slice(name.length + 1), says] as const)
      .filter(([feature]) => !derived.includes(feature))
      .map(([feature, says]) => `    ${feature}: true # ${says}`);
    return `  ${name}:${features.length === 0 ? ' {}' : ''} # ${title}\n${features.join('\n')}`.trimEnd();
  });
  return `# Profile of a Buyer under test: we are its Seller. Form: the package's buyer-profile.schema.json
profile: 1
implementation:
  name: our Buyer
  version: "1.0"
  organisation: Our Company
# counterpart: { organisation: Their Company, name: their Seller } # for whom the report is made, where it is bilateral
role: buyer
release: { sonata: grace, interlude: kylie } # of each interface whose functions the ICS declares

seller: # where we, as its Seller, stand
  host: 127.0.0.1
  port: 8080
  # url: https://seller.example.com # how the Buyer reaches us, when that is not where we are bound
  # config: seller.yaml # what we sell, instead of what "lso-conformance list wares" shows: the file of "lso-conformance emulate seller --config"
  # callbackHosts: [buyer.example.com] # hosts that notifications may go to, besides this machine

auth: # how the Buyer proves who it is: oauth2, apiKey or none; secrets only as \${ENV}
  kind: oauth2 # tokens are had at /oauth/token
  clientId: our-buyer
  clientSecret: \${LSO_CLIENT_SECRET}
# listener: # what its listener wants of us
#   credentials: { header: x-api-key, value: "\${LSO_LISTENER_KEY}" }
# parties: { buyerId: buyer-a } # where it acts for several Buyers, or we for several Sellers: an id of one

motion: # how it is set in motion
  kind: person # who is told what to do, in the terminal and on a local page
  # kind: command # run without a shell; what it finds in its environment: docs/buyer.md
  # run: [node, our-buyer.js]
  # kind: http # called to begin
  # url: http://127.0.0.1:9090/begin
  # each: true # once for every use case, told as LSO_USE_CASE or ?useCase=

# What it does (ICS). Leave out a function that it does not use; say false to what it does not do.
ics:
${ics.join('\n')}

agreed: # what the standard leaves to the parties; milliseconds
  pace: 1000 # least between two looks at the same thing
  retries: 5 # most repetitions of what met a passing error
  underWay: 2000 # most that a message is under way

timing: # milliseconds
  step: 3000 # one step of our own deferred work
  slow: 3000 # how long a slow answer takes
  quiet: 3000 # silence after its end that shows that nothing more comes
  silence: 60000 # silence after which nothing more is expected
  person: 900000 # the same where a person sets it in motion
  whole: 3600000 # most for everything

# errata: {} # other readings of contradictions: "lso-conformance list errata"
# waivers:
#   - { requirement: "MEF115:6.2.2-pace", reason: fixed in 1.1, owner: ann, approver: bob, expires: 2027-03-31 }
`;
}
