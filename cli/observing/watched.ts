import type { Profile } from '../../fixtures/profile/profile';
import type { ProxyRoute } from '../../fixtures/proxy/route';
import type { Sides } from '../../reports/audit/sides';
import type { Watched } from '../../reports/passive';
import type { RecordHeader } from '../../reports/record';
import { coveredFor } from '../../standards/covered';
import type { Role } from '../../standards/requirement';
import type { Profiles } from '../audit/profiles';
import { assumedHeader } from '../audit/subject';
import { buyerHeaderOf } from '../buyerHeader';
import { headerOf } from '../header';

/** How the parties are judged: as their profiles declare it, and who has none by what is seen. Their APIs are where the Buyer's requests go to. */
export function watchedSides({ seller, buyer }: Profiles, wanted: readonly Role[], routes: readonly ProxyRoute[]): Sides<Watched> {
  const root = rootOf(seller, routes);
  const moved = seller && { ...seller, target: { ...seller.target, root } };
  const declared = moved && headerOf(moved, seller);
  const sides: Sides<Watched> = {
    Seller: declared ? { header: declared } : assumed('Seller', root),
    Buyer: buyer ? { header: buyerHeaderOf(buyer, root) } : assumed('Buyer', root),
  };
  // Where the Seller's profile says that an API is, the Buyer asks for it.
  if (declared) Object.assign(sides.Buyer!.header.bases, only(declared.bases, Object.keys(sides.Buyer!.header.bases)));
  return Object.fromEntries(wanted.map((role) => [role, observed(sides[role]!)]));
}

/** The Seller is judged where it is called: at the target, whatever place its profile gives it. */
function rootOf(seller: Profile | undefined, routes: readonly ProxyRoute[]): string {
  const targets = routes.filter(({ to }) => to === 'seller').map(({ target }) => target);
  if (!seller) return targets[0]!.origin + targets[0]!.pathname.replace(/\/$/, '');
  const root = new URL(seller.target.root);
  const isElsewhere = targets.length === 1 && targets[0]!.origin !== root.origin;
  return isElsewhere ? targets[0]!.origin + root.pathname.replace(/\/$/, '') : seller.target.root;
}

function assumed(role: Role, root: string): Watched {
  const standards = coveredFor(role);
  const name = new URL(root).host;
  const header = assumedHeader(
    role,
    name,
    root,
    standards.map((standard) => standard.name),
  );
  const bases = Object.fromEntries(standards.map((standard) => [standard.name, root + standard.basePath]));
  return { header: { ...header, bases }, isAssumed: true };
}

function observed({ header, ...side }: Watched): Watched {
  return { ...side, header: { ...header, run: { ...header.run, command: 'observe' } } };
}

function only(all: RecordHeader['bases'], names: readonly string[]): RecordHeader['bases'] {
  return Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
}
