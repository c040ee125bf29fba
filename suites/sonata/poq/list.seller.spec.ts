import { expect, step, test } from '../../../fixtures';
import { newProject } from '../../../fixtures/parties/poq';
import { day } from '../../../fixtures/parties/payload';
import { verifies } from '../../../standards/sonata/poq/requirements';

const facts = { operation: 'listProductOfferingQualification' } as const;
const ids = (answer: { body: any }): string[] => answer.body.map(({ id }: any) => id);

test.describe('list qualifications', { tag: '@poq' }, () => {
  test('those of a project are listed, and no others', verifies('6.4.1', facts), async ({ qualifications }) => {
    const project = await step('Given two qualifications of a project', () => qualifications.ofOneProject([{}, {}]));
    await step('Given one of another project', () => qualifications.ofOneProject([{}]));
    const answer = await step('When the Buyer lists those of the project', () => qualifications.list({ projectId: project.projectId }));
    await step('Then it sees the two', () => {
      expect(answer.status).toBe(200);
      expect(ids(answer).sort()).toEqual([...project.ids].sort());
    });
  });

  test('those in a state are listed, and no others', verifies('6.4.1', facts), async ({ qualifications }) => {
    const projectId = newProject();
    const request = await step('Given a request of a project of its own', () => qualifications.request(undefined, { projectId }));
    const { id, state } = await step('Given an answered qualification', () => qualifications.answered(request));
    const other = { projectId, state: 'done.unableToProvide' };
    const answer = await step('When the Buyer lists those in its state', () => qualifications.list({ projectId, state }));
    await step('Then it sees it there, and in no other state', async () => {
      expect(ids(answer)).toEqual([id]);
      expect((await qualifications.list(other)).body).toEqual([]);
    });
  });

  test('those that are wanted between two dates are listed', verifies('6.4.1', facts), async ({ qualifications }) => {
    const wantedBy = (days: number) => ({ requestedPOQCompletionDate: day(days) });
    const { projectId, ids: known } = await step('Given three qualifications, wanted by 5, 15 and 25 days from now', () =>
      qualifications.ofOneProject([wantedBy(5), wantedBy(15), wantedBy(25)]),
    );
    const between = { 'requestedPOQCompletionDate.gt': day(10), 'requestedPOQCompletionDate.lt': day(20) };
    const answer = await step('When the Buyer lists those between day 10 and day 20', () => qualifications.list({ projectId, ...between }));
    await step('Then it sees the second', () => {
      expect(answer.status).toBe(200);
      expect(ids(answer)).toEqual([known[1]]);
    });
  });

  test('a filter that nothing matches gives an empty list', verifies('6.4.1', facts), async ({ qualifications }) => {
    const answer = await step('When the Buyer lists a project that it never had', () => qualifications.list({ projectId: newProject() }));
    await step('Then it sees an empty list', () => {
      expect(answer.status).toBe(200);
      expect(answer.body).toEqual([]);
    });
  });

  test('those of another Buyer are not listed', verifies('6.4.1', facts), async ({ qualifications }) => {
    const project = await step('Given a qualification', () => qualifications.ofOneProject([{}]));
    const answer = await step('When another Buyer lists its project', () =>
      qualifications.list({ projectId: project.projectId }, 'otherBuyer'),
    );
    await step('Then that Buyer sees an empty list', () => {
      expect(answer.status).toBe(200);
      expect(answer.body).toEqual([]);
    });
  });

  test('a page that is not the whole says so', verifies('R47', facts), async ({ qualifications }) => {
    const { projectId } = await step('Given three qualifications of a project', () => qualifications.ofOneProject([{}, {}, {}]));
    const page = await step('When the Buyer lists at most two', () => qualifications.list({ projectId, limit: '2' }));
    await step('Then the page says that there is more', () => {
      const total = Number(page.headers['x-total-count'] ?? 0);
      const throttled = page.headers['x-pagination-throttled'] === 'true';
      expect(page.status).toBe(200);
      expect(page.body.length).toBeLessThanOrEqual(2);
      expect(total >= 3 || throttled).toBe(true);
    });
  });

  test('the pages together are the whole', verifies('7.1.2', facts), async ({ qualifications }) => {
    const { projectId, ids: known } = await step('Given three qualifications of a project', () =>
      qualifications.ofOneProject([{}, {}, {}]),
    );
    const first = await step('Given its first page, of at most two', () => qualifications.list({ projectId, limit: '2' }));
    const offset = String(first.body.length);
    const rest = await step('When the Buyer lists what comes after it', () => qualifications.list({ projectId, offset }));
    await step('Then it sees the rest, and nothing twice', () => {
      expect(rest.status).toBe(200);
      expect([...ids(first), ...ids(rest)].sort()).toEqual([...known].sort());
    });
  });

  test('a filter that cannot be read is refused', verifies('7.1.1.2', facts), async ({ seller, qualifications }) => {
    const fit = { 'requestedPOQCompletionDate.gt': '2099-01-01T00:00:00Z' };
    await step('Given a filter by a date, which the Seller answers', () => seller.accepted(facts.operation, { query: fit }));
    const query = { 'requestedPOQCompletionDate.gt': 'the day after tomorrow' };
    const answer = await step('When the Buyer filters by what is no date', () => qualifications.list(query));
    await step('Then the Seller refuses', () => {
      expect(answer.status).toBeOneOf([400, 422]);
    });
  });
});
