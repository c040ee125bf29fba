import { judge } from '../judge/judge';
import { router } from '../judge/route';
import { scopeOf } from '../reports/conclude';
import { shapes } from '../schemas/validator';
import { Bodies } from '../standards/bodies';
import type { Exchange, Message } from '../standards/exchange';
import { median, seconds } from './measure';
import type { Traffic } from './traffic';

const rounds = 9;

/** Rounds before, in which V8 gets to know both loops. */
const warming = 3;

/** Judging recorded exchanges, against the bare limit: JSON.parse of the same bodies and one compiled validation each. */
export async function judging({ exchanges, header }: Traffic): Promise<{ exchanges: number; bare: number; judged: number; ratio: number }> {
  const scope = scopeOf(header);
  const route = router(scope);
  const answered = exchanges.filter(
    (exchange) =>
      exchange.to === 'IUT' && exchange.response?.text && isReadable(exchange.request) && isReadable(exchange.response) && route(exchange),
  );
  const validators = answered.map((exchange) => {
    const { standard, operationId } = route(exchange)!;
    return shapes(standard.release).response(standard.api, operationId, exchange.response!.status);
  });
  const bareLoop = () => {
    for (const [index, exchange] of answered.entries()) {
      if (exchange.request.text) JSON.parse(exchange.request.text);
      validators[index]?.(JSON.parse(exchange.response!.text!));
    }
  };
  const judgeLoop = () => judge(parsedAgain(answered), scope, shapes);
  for (let round = 0; round < warming; round++) {
    bareLoop();
    judgeLoop();
  }
  const bare: number[] = [];
  const judged: number[] = [];
  for (let round = 0; round < rounds; round++) {
    bare.push(await seconds(bareLoop));
    judged.push(await seconds(judgeLoop));
  }
  const perSecond = (times: number[]) => Math.round(answered.length / median(times));
  return { exchanges: answered.length, bare: perSecond(bare), judged: perSecond(judged), ratio: median(bare) / median(judged) };
}

/** The judge, too, pays for parsing. */
function* parsedAgain(exchanges: readonly Exchange[]): Generator<Exchange> {
  const bodies = new Bodies();
  for (const exchange of exchanges) {
    const { request, response } = exchange;
    request.body = request.text ? JSON.parse(request.text) : undefined;
    response!.body = bodies.of(exchange);
    yield exchange;
  }
}

/** Some cases send what is no JSON. */
function isReadable({ text, body }: Message): boolean {
  return !text || body !== undefined;
}
