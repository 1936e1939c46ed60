import { Injectable } from '@nestjs/common';
import { type Case, CaseStore, type Change, event, type Lead, systemActor, TRIAGE } from '#case';
import { Clock } from '#kernel';
import type { RoutingDecision } from './domain/choose-department.js';
import { outcomeOf } from './domain/rehearsal/outcome.js';
import { PreviewRouting } from './preview-routing.js';

const ROUTING = systemActor('routing');

/**
 * Gives a received case to the section responsible, and keeps why. What routing is unsure of, and
 * what it takes for a report of wrongdoing, goes to the dispatcher. Doing it twice changes nothing.
 */
@Injectable()
export class RouteCase {
  constructor(
    private readonly cases: CaseStore,
    private readonly preview: PreviewRouting,
    private readonly clock: Clock,
  ) {}

  async run({ caseId }: { caseId: string }): Promise<void> {
    await this.cases.change({ id: caseId }, (current) =>
      current.status === 'received' ? this.route(current) : undefined,
    );
  }

  private route(current: Case): Change {
    const decision = this.preview.run(current);
    const { lead, suspectedReport } = outcomeOf(decision, current.kind);
    return {
      set: {
        lead,
        status: lead === TRIAGE ? 'triage' : 'routed',
        // Nobody else is asked about what may be a report.
        supporting: suspectedReport ? [] : decision.supporting,
        urgent: decision.urgent,
        suspectedReport,
      },
      newVersion: true,
      events: [this.fact(lead, decision, suspectedReport)],
      routing: {
        ruleVersion: decision.ruleVersion,
        lead: decision.lead,
        confidence: decision.confidence,
        decision,
      },
    };
  }

  private fact(lead: Lead, decision: RoutingDecision, suspectedReport: boolean) {
    const { confidence, ruleVersion, urgent } = decision;
    const words = [...new Set(decision.reasons.flatMap((reason) => reason.words))];
    const at = this.clock.now();
    return lead === TRIAGE
      ? event('case.sent_to_triage', at, ROUTING, {
          ...{ confidence, suspectedReport, ruleVersion, urgent },
        })
      : event('case.routed', at, ROUTING, {
          ...{ lead, confidence, words, ruleVersion, urgent },
        });
  }
}
