import { type DynamicModule, Module } from '@nestjs/common';
import { HealthModule } from '#libs/telemetry/health.module.js';
import { CallLogController } from './desk/call-log.controller.js';
import { ClustersController } from './desk/clusters.controller.js';
import { HandoverController } from './desk/handover.controller.js';
import { HouseholdsController } from './desk/households.controller.js';
import { RosterController } from './desk/roster.controller.js';
import { VisitPlanController } from './desk/visit-plan.controller.js';
import { VisitorsController } from './desk/visitors.controller.js';
import { AnswersController } from './answers.controller.js';
import { BoardsController } from './boards.controller.js';
import { CasesController } from './cases.controller.js';
import { ChangesController } from './changes.controller.js';
import { ChildrenController } from './children.controller.js';
import { SimilarController } from './similar.controller.js';
import { CommandsController } from './commands.controller.js';
import { DevelopmentController } from './development.controller.js';
import { DocumentsController } from './documents.controller.js';
import { InboxController } from './inbox.controller.js';
import { type ApiParts, PARTS } from './parts.js';
import { NewCallController } from './desk/new-call.controller.js';
import { PresenceController } from './presence/presence.controller.js';
import { PhotosController } from './photos.controller.js';
import { ReplayController } from './replay/replay.controller.js';
import { RulesController } from './rules/rules.controller.js';
import { WhatIfController } from './rules/what-if.controller.js';
import { ScriptController } from './script.controller.js';
import { ViewsController } from './desk/views.controller.js';
import { HouseholdController } from './passes/household.controller.js';
import { IntakeController } from './passes/intake.controller.js';
import { PassLinksController } from './passes/pass-links.controller.js';
import { SelfController } from './self.controller.js';
import { SimulationController } from './simulation.controller.js';
import { TelephonyController } from './telephony.controller.js';
import { WordingController } from './wording.controller.js';

const CONTROLLERS = [
  CasesController,
  ChildrenController,
  SimilarController,
  CommandsController,
  BoardsController,
  AnswersController,
  ChangesController,
  PhotosController,
  InboxController,
  WordingController,
  ScriptController,
  ReplayController,
  RulesController,
  WhatIfController,
  NewCallController,
  PresenceController,
  TelephonyController,
  RosterController,
  HandoverController,
  ClustersController,
  CallLogController,
  VisitorsController,
  VisitPlanController,
  HouseholdsController,
  ViewsController,
  PassLinksController,
  HouseholdController,
  IntakeController,
  SelfController,
  SimulationController,
  DocumentsController,
];

@Module({})
export class ApiModule {
  static with(parts: ApiParts): DynamicModule {
    return {
      module: ApiModule,
      imports: [HealthModule.with(parts.readiness, parts.metrics)],
      controllers: parts.issuer ? [...CONTROLLERS, DevelopmentController] : CONTROLLERS,
      providers: [{ provide: PARTS, useValue: parts }],
    };
  }
}
