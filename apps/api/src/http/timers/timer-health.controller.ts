import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { hasStopped } from '#sla';
import type { FastifyReply } from 'fastify';
import { Anybody } from '../access/permission.js';
import { TimerAlarm, type TimerHealth } from './timer-alarm.js';

/** For uptime monitors: whether deadlines are being kept. No case, no person. */
@ApiExcludeController()
@Controller('health/timers')
export class TimerHealthController {
  constructor(private readonly alarm: TimerAlarm) {}

  /** 200 when the sweep goes on, nothing is overdue and nothing orphaned; else a 503 problem. */
  @Get()
  @Anybody()
  async timers(@Res({ passthrough: true }) reply: FastifyReply) {
    const health = await this.alarm.health();
    const { overdue, orphaned } = health;
    const figures = { sweepAgeSeconds: health.sweepAge, overdue, orphaned };
    const faults = faultsOf(health);
    if (faults.length === 0) return { status: 'ok', ...figures };
    reply.code(503).type('application/problem+json');
    return {
      ...{ type: 'urn:huiyin:problem:timers', title: 'timers', status: 503, code: 'timers' },
      detail: `${faults.map(([zh]) => zh).join('')} ${faults.map(([, en]) => en).join(' ')}`,
      ...figures,
    };
  }
}

function faultsOf(health: TimerHealth): [zh: string, en: string][] {
  const { sweepAge, overdue, orphaned } = health;
  const seconds = Math.round(sweepAge ?? 0);
  const faults: [isSo: boolean, zh: string, en: string][] = [
    [
      hasStopped(health),
      `時效引擎已停止 ${seconds} 秒，請確認 worker 在執行。`,
      `The sweep of timers stopped ${seconds} s ago; see that a worker is running.`,
    ],
    [
      overdue > 0,
      `${overdue} 個計時器到期 15 秒以上仍未觸發，請查看 worker 的紀錄。`,
      `${overdue} timers are more than 15 s overdue; read the worker's log.`,
    ],
    [
      orphaned > 0,
      `${orphaned} 個計時器與案件不符，請執行 npm run timers 查看。`,
      `${orphaned} timers do not agree with their cases; run npm run timers.`,
    ],
  ];
  return faults.filter(([isSo]) => isSo).map(([, zh, en]) => [zh, en]);
}
