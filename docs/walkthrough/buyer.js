/**
 * A Buyer that takes stock of its products (MEF 116), as small as one can be that behaves: it keeps a token while that lasts, follows pages, tries again
 * what may pass, a few times, and does not insist on what was refused. What it needs stands in its environment.
 */
const { LSO_SELLER_URL, LSO_TOKEN_URL, LSO_CLIENT_ID, LSO_CLIENT_SECRET } = process.env;
const products = `${LSO_SELLER_URL}/mefApi/sonata/productInventory/v7/product`;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Milliseconds between two looks at the same thing, as agreed; and how often what may pass is tried. */
const pace = 1000;
const most = 4;

let token;

async function login() {
  const who = [LSO_CLIENT_ID, LSO_CLIENT_SECRET].map(encodeURIComponent).join(':');
  const headers = { authorization: `Basic ${Buffer.from(who).toString('base64')}` };
  const body = new URLSearchParams({ grant_type: 'client_credentials' });
  const answer = await fetch(LSO_TOKEN_URL, { method: 'POST', headers, body });
  token = (await answer.json()).access_token;
}

/** The answer to a question; undefined when there is none to be had. */
async function ask(url) {
  for (let turn = 0; turn < most; turn++) {
    if (turn > 0) await pause(pace);
    if (!token) await login();
    const answer = await fetch(url, { headers: { accept: 'application/json', authorization: `Bearer ${token}` } });
    if (answer.ok) return { body: await answer.json(), headers: answer.headers };
    if (answer.status === 401) token = undefined;
    else if (answer.status < 500) break;
  }
  return undefined;
}

/** What it has of some kind, page by page; undefined when that is more than the Seller will list. */
async function list(query = {}) {
  const found = [];
  for (;;) {
    const page = await ask(`${products}?${new URLSearchParams({ ...query, offset: found.length, limit: 100 })}`);
    if (!page) return undefined;
    found.push(...page.body);
    if (page.body.length === 0 || found.length >= Number(page.headers.get('x-total-count') ?? 0)) return found;
  }
}

async function takeStock() {
  for (const _ of ['once', 'and again']) {
    const held = (await list()) ?? (await list({ status: 'active' })) ?? [];
    for (const { id } of held) await ask(`${products}/${encodeURIComponent(id)}`);
    await pause(pace);
  }
}

takeStock().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
