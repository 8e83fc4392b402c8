import type { Context } from '../context.ts';
import {
  type Call,
  type CallClaim,
  claimCall as claim,
  forgetCall,
  type KeptAnswer,
  keepAnswer,
} from '../store/call-records.ts';

/** Decides who runs a call that names itself: this one, another that still runs, or one that was answered. */
export const claimCall = (context: Context, call: Call): Promise<CallClaim> => claim(context.db, call);

/** Keeps a call's answer for its repetitions; null forgets a call that did nothing, so it may be made again. */
export const endCall = (context: Context, call: Call, answer: KeptAnswer | null): Promise<void> =>
  answer === null ? forgetCall(context.db, call) : keepAnswer(context.db, call, answer);
