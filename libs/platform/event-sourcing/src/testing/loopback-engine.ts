import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import {
  status,
  Server,
  ServerCredentials,
  type ServerReadableStream,
  type ServerWritableStream,
  type ServiceError,
} from '@grpc/grpc-js';
import type { sendUnaryData } from '@grpc/grpc-js';
import features from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import gossip from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import gossipPb from '@eventstore/db-client/generated/gossip_pb.js';
import featuresPb from '@eventstore/db-client/generated/serverfeatures_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { appendAnswer, denied, refused, tombstoned } from './engine-answers.ts';
import type { Outage } from '#contract/outages';
import { EngineLog, type Expected, type Proposed } from './engine-log.ts';
import { EngineReads } from './engine-reads.ts';

/** What becomes of the next append: `lost` is stored and not answered, `unheard` neither. */
export type Mishap = 'lost' | 'unheard' | 'silent' | 'not-leader' | 'not-ready' | 'too-large' | 'half-answered';

/** Longer than a call that is sent again waits. */
const AWAY_MS = 300;

/** Who may come in, with TLS; without, nobody is asked. */
export type Secured = Readonly<{ key: string; certificate: string; user: string; password: string }>;

/**
 * An engine on a port of this process, made from the client's own stubs: what a real one does to an adapter, and when the
 * test says so. Its log outlives it, as a disk would.
 */
export class LoopbackEngine {
  readonly log = new EngineLog();
  readonly reads = new EngineReads(this.log);
  /** At what each append that came was to begin, whatever became of it. */
  readonly appends: Expected[] = [];
  version = '24.2.0.0';
  denies: (what: 'all' | 'append') => boolean = () => false;
  readonly #secured: Secured | undefined;
  readonly #mishaps: Mishap[] = [];
  #server: Server | undefined;
  #port = 0;

  private constructor(secured?: Secured) {
    this.#secured = secured;
  }

  static async started(secured?: Secured): Promise<LoopbackEngine> {
    const engine = new LoopbackEngine(secured);
    await engine.start();
    return engine;
  }

  get url(): string {
    return `esdb://127.0.0.1:${this.#port}?tls=${this.#secured !== undefined}`;
  }

  /** As a client is told of a cluster: several addresses, of which one answers. */
  gossipUrl(attempts = 2, everyMs = 5): string {
    const discovery = `&discoveryInterval=${everyMs}&maxDiscoverAttempts=${attempts}&gossipTimeout=1`;
    return this.url.replace('?', ',127.0.0.1:1?').concat(discovery);
  }

  /** On the port that it had, if it had one. */
  async start(): Promise<void> {
    const server = new Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 });
    server.addService(features.ServerFeaturesService, {
      getSupportedMethods: (_: unknown, answer: sendUnaryData<featuresPb.SupportedMethods>) =>
        answer(null, this.#methods()),
    });
    server.addService(gossip.GossipService, {
      read: (_: unknown, answer: sendUnaryData<gossipPb.ClusterInfo>) => answer(null, this.#members()),
    });
    server.addService(streamsGrpc.StreamsService, {
      read: (call: ServerWritableStream<streams.ReadReq, streams.ReadResp>) =>
        this.#unlessRefused(call, 'all', () => this.reads.read(call)),
      append: (call: Appending, answer: Answering) => void this.#append(call, answer),
    } as never);
    const secured = this.#secured;
    const credentials = secured
      ? ServerCredentials.createSsl(null, [
          { private_key: Buffer.from(secured.key), cert_chain: Buffer.from(secured.certificate) },
        ])
      : ServerCredentials.createInsecure();
    const bound = Promise.withResolvers<number>();
    server.bindAsync(`127.0.0.1:${this.#port}`, credentials, (error, port) =>
      error ? bound.reject(error) : bound.resolve(port),
    );
    this.#port = await bound.promise;
    this.#server = server;
  }

  /** As a kill does: every connection is cut. */
  kill(): void {
    this.reads.forgetAll();
    this.#server?.forceShutdown();
    this.#server = undefined;
  }

  /** Gone for a while, or silent, and back on its port with all that it acknowledged. */
  async restart(how: Outage): Promise<void> {
    if (how === 'freeze') this.reads.frozen = true;
    else this.kill();
    await delay(AWAY_MS);
    if (how !== 'freeze') return this.start();
    this.reads.frozen = false;
    this.reads.appended();
  }

  /** To the next appends, one each. */
  happens(...mishaps: readonly Mishap[]): void {
    this.#mishaps.push(...mishaps);
  }

  /** Nothing more befalls it. */
  settles(): void {
    this.#mishaps.length = 0;
    this.denies = () => false;
  }

  async #append(call: Appending, answer: Answering): Promise<void> {
    const sent: { stream: string; expected: Expected; proposed: Proposed[] } = {
      stream: '',
      expected: 'any',
      proposed: [],
    };
    call.on('data', (request: streams.AppendReq) => take(request, sent));
    await once(call, 'end');
    // Who is killed halfway has asked for nothing: what came of it ends too.
    if (call.cancelled) return;
    this.appends.push(sent.expected);
    if (this.reads.frozen) return;
    const mishap = this.#mishaps.shift();
    if (this.denies('append') || !this.#knows(call)) return answer(denied());
    const error = mishap && FAILS[mishap];
    if (error && mishap !== 'lost') return answer(error());
    if (mishap === 'unheard') return answer(refused(status.UNAVAILABLE, 'The connection was cut.'));
    const outcome = this.log.append(sent.stream, sent.expected, sent.proposed);
    this.reads.appended();
    if (mishap === 'silent') return;
    if (mishap === 'half-answered') return answer(null, new streams.AppendResp());
    if (mishap === 'lost') return answer(refused(status.UNAVAILABLE, 'The connection was cut.'));
    if (outcome.kind === 'tombstoned') return answer(tombstoned(sent.stream));
    answer(null, appendAnswer(outcome, sent.expected));
  }

  #unlessRefused(call: ServerWritableStream<streams.ReadReq, streams.ReadResp>, what: 'all', read: () => void): void {
    const isAll = call.request.getOptions()!.hasAll();
    if ((isAll && this.denies(what)) || !this.#knows(call)) call.emit('error', denied());
    else read();
  }

  #knows({ metadata }: Pick<Appending, 'metadata'>): boolean {
    if (!this.#secured) return true;
    const { user, password } = this.#secured;
    return metadata.get('authorization')[0] === `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  }

  /** A cluster of one, which leads. */
  #members(): gossipPb.ClusterInfo {
    const at = new gossipPb.EndPoint().setAddress('127.0.0.1').setPort(this.#port);
    const member = new gossipPb.MemberInfo().setHttpEndPoint(at).setIsAlive(true).setTimeStamp('0');
    return new gossipPb.ClusterInfo().setMembersList([member.setState(gossipPb.MemberInfo.VNodeState.LEADER)]);
  }

  #methods() {
    return new featuresPb.SupportedMethods().setEventStoreServerVersion(this.version);
  }
}

type Appending = ServerReadableStream<streams.AppendReq, streams.AppendResp>;
type Answering = sendUnaryData<streams.AppendResp>;

const FAILS: Readonly<Partial<Record<Mishap, () => ServiceError>>> = {
  'not-leader': () =>
    refused(status.NOT_FOUND, 'Leader info available', {
      ...{ exception: 'not-leader', 'leader-endpoint-host': '127.0.0.1', 'leader-endpoint-port': '1' },
    }),
  'not-ready': () => refused(status.UNKNOWN, 'Server Is Not Ready'),
  'too-large': () =>
    refused(status.INVALID_ARGUMENT, 'Maximum Append Size Exceeded.', {
      ...{ exception: 'maximum-append-size-exceeded', 'maximum-append-size': '1024' },
    }),
};

function take(request: streams.AppendReq, sent: { stream: string; expected: Expected; proposed: Proposed[] }): void {
  const options = request.getOptions();
  if (options) {
    sent.stream = Buffer.from(options.getStreamIdentifier()!.getStreamName_asU8()).toString();
    sent.expected = options.hasNoStream() ? 'no-stream' : options.hasRevision() ? Number(options.getRevision()) : 'any';
    return;
  }
  const message = request.getProposedMessage()!;
  const described = message.getMetadataMap();
  sent.proposed.push({
    ...{ id: message.getId()!.getString(), type: described.get('type')!, contentType: described.get('content-type')! },
    ...{ data: message.getData_asU8(), metadata: message.getCustomMetadata_asU8() },
  });
}
