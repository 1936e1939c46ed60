import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '#case';
import { Refusal } from '#kernel';
import { ChangeSetting, SettingHistory } from '#settings';
import {
  settingChange,
  type SettingChangeBody,
  settingState,
  settingVersion,
  settingVersions,
} from '../../contract/settings.js';
import { Caller } from '../../http/access/caller.js';
import { ForStaff } from '../../http/access/permission.js';
import { CheckedBody, Operation } from '../../http/operation.js';
import { settingNamed } from './setting-name.js';

/** The settings of the business: what holds, who changed it when and why, and changing it. */
@ApiTags('settings')
@Controller('api/v1/settings/:name')
export class SettingsController {
  constructor(
    private readonly history: SettingHistory,
    private readonly change: ChangeSetting,
  ) {}

  @Get()
  @ForStaff('admin', 'auditor')
  @Operation({ summary: 'A setting as it stands', answer: settingState, refusals: [404] })
  state(@Param('name') name: string) {
    return this.history.state(settingNamed(name));
  }

  @Get('versions')
  @ForStaff('admin', 'auditor')
  @Operation({ summary: 'The versions of a setting', answer: settingVersions, refusals: [404] })
  async versions(@Param('name') name: string) {
    return { items: await this.history.lines(settingNamed(name)) };
  }

  @Get('versions/:version')
  @ForStaff('admin', 'auditor')
  @Operation({ summary: 'One version of a setting', answer: settingVersion, refusals: [404] })
  version(@Param('name') name: string, @Param('version') version: string) {
    if (!/^\d{1,9}$/.test(version)) throw new Refusal('not_found');
    return this.history.version(settingNamed(name), Number(version));
  }

  @Post('versions')
  @ForStaff('admin')
  @Operation({
    summary: 'Keep a changed setting; every process goes by it within three seconds',
    body: settingChange,
    answer: settingVersion,
    status: 201,
    refusals: [404, 409],
  })
  keep(
    @Caller() staff: Staff,
    @Param('name') name: string,
    @CheckedBody(settingChange) body: SettingChangeBody,
  ) {
    const by = `${staff.name} (${staff.account})`;
    return this.change.run({ ...body, name: settingNamed(name), by });
  }
}
