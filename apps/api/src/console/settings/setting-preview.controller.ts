import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PreviewRetention } from '#case';
import { RehearseRules } from '#routing';
import { ChangeSetting } from '#settings';
import { CalendarGap, PreviewPolicies } from '#sla';
import { settingPreview, settingTrial, type SettingTrialBody } from '../../contract/settings.js';
import { ForStaff } from '../../http/access/permission.js';
import { CheckedBody, Operation } from '../../http/operation.js';
import { InvalidInput } from '../../http/problems/problem.js';
import { settingNamed } from './setting-name.js';

const NO_SUCH_YEAR = '行事曆沒有那一年，請選較近的日期 is of a year the calendar does not know';

/** What a changed setting would do, before it does anything. */
@ApiTags('settings')
@Controller('api/v1/settings/:name')
export class SettingPreviewController {
  constructor(
    private readonly changes: ChangeSetting,
    private readonly policies: PreviewPolicies,
    private readonly rules: RehearseRules,
    private readonly retention: PreviewRetention,
  ) {}

  @Post('preview')
  @HttpCode(200)
  @ForStaff('admin')
  @Operation({
    summary: 'What a changed setting would do; nothing is written',
    body: settingTrial,
    answer: settingPreview,
    refusals: [404],
  })
  async preview(
    @Param('name') named: string,
    @CheckedBody(settingTrial) { content, ...trial }: SettingTrialBody,
  ) {
    const name = settingNamed(named);
    const faults = await this.changes.faults(name, content);
    const nothing = { faults, policy: null, text: null, pastCases: null, retention: null };
    if (faults.length > 0) return nothing;
    if (name === 'sla-policies') return { ...nothing, policy: this.ofPolicies(content, trial) };
    if (name === 'retention') {
      return { ...nothing, retention: await this.retention.run(content) };
    }
    return name === 'routing-rules'
      ? { ...nothing, ...(await this.ofRules(content, trial)) }
      : nothing;
  }

  private ofPolicies(content: unknown, { policySample }: Omit<SettingTrialBody, 'content'>) {
    if (!policySample) return null;
    try {
      return this.policies.run(content, { ...policySample, at: new Date(policySample.at) });
    } catch (error) {
      if (!(error instanceof CalendarGap)) throw error;
      throw new InvalidInput([{ path: 'policySample.at', message: NO_SUCH_YEAR }], 422);
    }
  }

  private async ofRules(content: unknown, { text, pastCases }: Omit<SettingTrialBody, 'content'>) {
    return {
      text: text ? this.rules.sample(content, text) : null,
      pastCases: pastCases ? await this.rules.run(content, pastCases.after) : null,
    };
  }
}
