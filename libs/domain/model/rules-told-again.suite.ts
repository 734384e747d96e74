/** What the documents say of a case, told a second time for the model test; rule-sheet.suite.ts says how to read it. */
export const RULES_TOLD_AGAIN = `
all
  def holder: ? $toRole~agent,technician,supervisor,department-head,director,group-manager
    lead := $toRole~supervisor,department-head,director,group-manager
  def promise: ? $by>now; promises += 1; owe R-2.4/promise#{promises} $by
  def keep: ? exists:R-2.4/promise#{$promise}; once kept-{$promise}; do R-2.4/promise#{$promise}
  def archive: ? !demanded & !held & !owed:R-2.4/promise*; end
  def revisited: ? $outcome=new-demand & $demand | $outcome!=new-demand & !$demand; demanded := 1 if $demand
    do C3-R/revisit; do P-6/revisit D-5.1*/revisit if $outcome!=no-answer; -> archive if $outcome~settled,new-demand
    owe C3-R/revisit eod+1 if $outcome~no-answer,disagreement
  MakePromise making: use promise
  KeepPromise making archive: use keep
  HandOver making: use holder
  AddNote *:
  ArchiveCase archive: use archive
  WithdrawCase *: ? !done & !held; end
enquiry making=accept,investigate,reply
  PassOnEnquiry making: owe C3-T2/answer 30m; -> reply
  AnswerEnquiry making: ? $answer!=no | $reason & $alternative & !$promisedBy; ? !$promisedBy | $promisedBy>now
    do */answer; owe R-2.4/solve $promisedBy and word := 1 if $promisedBy; -> archive
  PromiseAnswer making: ? $contact | contact; ? $answerBy>now; ? !$toCheck | $answerBy<=now+1d; contact := 1
    owe R-2.4/answer $answerBy; owe C5-1/answer 1d if $toCheck; -> investigate if stage=accept
  TellDone archive: ? word; do R-2.4/solve; off word
  RecordDisagreement reply archive: against += 1; owe C3-T3/hand-over 1h if against>=2; -> reply
  HandOver making archive: use holder; do C3-T3/hand-over if lead
  ArchiveCase archive: ? !word & !owed:C3-T3/hand-over; use archive
service-order making=accept,verify,remedy,reply
  def agree: ? $agreedAt>now; agreement += 1; owe D-7/solve#{agreement} $agreedAt
  AgreeService accept: use agree; owe D-7/hand-over 2h; fee := $feeCents; -> verify
  HandOver verify remedy: use holder; ? stage=remedy | $toRole~supervisor,department-head; do D-7/hand-over; -> remedy
  CompleteService remedy: do D-7/solve#{agreement}; done := 1; -> reply
  AcceptService reply: -> archive
  RefuseService reply: use agree; off done; -> remedy
  TakeFee archive: ? fee & $feeCents=fee; once taken; owe D-7/task#receipt eod
  IssueReceipt archive: ? taken; once receipted; do D-7/task#receipt
  ArchiveCase archive: ? !fee | receipted; use archive
fee-reminder making=accept,reply
  begin: owe D-8/task#first-call 3d
  RecordReminderCall making: ? $outcome=promised & $promisedBy>now & promisedBy<=now | $outcome!=promised & !$promisedBy
    days += 1 and promisedBy := $promisedBy and owe R-2.4/solve#{days} $promisedBy if $promisedBy
    do D-8/task#first-call; -> reply
  RecordFeePayment making: ? $amountCents<=unpaid; unpaid -= $amountCents; do D-8/task#first-call
    do R-2.4/solve#{days} and -> archive if unpaid=0
formality open=accept,investigate making=open,archive
  ReceiveDocument open: ? $item~renovation-plan,contractor-licence,renovation-agreement; once done-{$item}
  ReceiveDeposit open: ? $item=renovation-deposit; once done-{$item}; held := $amountCents
  RecordInspection open: ? $item~concealed-works,final-inspection; done-{$item} := $outcome=passed; -> investigate
  CompleteFormality open: ? done-renovation-plan & done-contractor-licence & done-renovation-agreement
    ? done-renovation-deposit & done-concealed-works & done-final-inspection
    owe D-2/task#deposits-returned 7d if held; -> archive
  ReturnDeposit making: ? $item=renovation-deposit & held; ? $amountCents+$deductedCents=held
    ? !$deductedCents | $reason; off held; do D-2/task#deposits-returned
emergency under=accept,investigate,remedy making=under,reply,archive
  begin: owe R-3.2a/task#place-and-situation,valve-closed,technician-dispatched 5m if type=leak-in-progress
    owe R-3.2c/task#place-and-situation,breaker-checked,works-called 5m if type=power-cut
    owe R-3.2c/keep-informed 30m if type=power-cut; owe R-3.2d/task#place-and-situation 5m if type=fight
    owe R-3.2d/task#guards-to-scene,police-called,keep-away-told 3m if type=fight
    owe R-3.2d/task#captain-told,superiors-told 10m if type=fight; try finish place-and-situation if known
  def finish: ? exists:*task#{arg} & arg!=closing-report; once done-{arg}; do *task#{arg}
    owe R-3.2a/keep-informed 15m if arg=technician-dispatched
  CompleteTask making: use finish $task
  TellSetOut under: ? $expectedAt>now; try finish technician-dispatched; do R-3.2a/keep-informed
  TellProgress under: ? $expectedAt>now | !$expectedAt & type!=power-cut; do R-3.2c/keep-informed
    owe R-3.2c/keep-informed 30m if type=power-cut; -> investigate if stage=accept
  StabiliseEmergency accept investigate: owe R-3.2d/task#coordination 1d if type=fight; -> remedy
  EndEmergency under: do */keep-informed; owe R-3.2d/task#coordination 1d and owe R-3.2d/tell-result eod if type=fight
    owe D-3.6a/tell-result eod if type!=fight; owe P-7/task#closing-report eod+1; -> reply
  FileEmergencyReport reply archive: once filed; do P-7/task#closing-report
  TellResult reply: do */tell-result; -> archive
  ArchiveCase archive: ? filed & !owed:*/task#*; use archive
  WithdrawCase *: ? !owed:R-3.2d/task#*; end
repair early=accept,investigate,remedy making=early,reply,revisit
  begin: owe R-3.2a/dispatch 15m if category=leak; owe R-3.2c/dispatch 15m if category=power
    owe R-3.2b/dispatch 30m if category=cleaning; owe D-1/dispatch 2h if category~heat,safety-equipment,other
    owe D-1/solve 3d; use follow
  def follow: owe C4-6/keep-informed eod+1 if building
  def rectify: reopen D-1/solve; owe D-5.1e/dispatch 30m; use follow; off setOut told there tight; -> remedy
  AgreeAppointment early: ? $from>now & $until>$from; do R-2.4/arrive; owe R-2.4/arrive $until
  DispatchTechnician early: do */dispatch; off setOut told there; dispatched := 1; -> investigate if stage=accept
  PassToCleaning early: ? category=cleaning; do */dispatch; dispatched := 1; toCleaning := 1; -> remedy
  SetOut investigate remedy: ? dispatched & !toCleaning & $eta>=now; do D-5.1e/dispatch
    owe R-3.2a/keep-informed 10m; off told there; setOut := 1
  TellArrival investigate remedy: ? setOut; once told; do R-3.2a/keep-informed
  Arrive investigate remedy: ? setOut; once there; do R-3.2a/keep-informed R-2.4/arrive
  RecordDiagnosis investigate remedy: ? there; ? !$expectedBy | $expectedBy>now; charged := $charged
    category := $category if $category; -> remedy
  QuoteRepair remedy: ? charged & !quote~asked,accepted; quote := asked
  RecordQuoteAnswer remedy: ? quote=asked; quote := declined; quote := accepted if $accepted
  FollowUpRepair investigate remedy: do C4-6/keep-informed; use follow
  CompleteRepair remedy: ? toCleaning | there & $photos & !charged | there & $photos & quote=accepted
    do D-1/solve C4-6/keep-informed R-2.4/arrive D-5.1e/dispatch; done := 1; off lastTry; -> reply
    owe D-5.1c/test 1d if category=leak; owe D-3.6a/tell-result eod if category!=leak
    owe D-5.1b/revisit 2d if category=safety-equipment; owe D-5.1d/revisit 2d if !category~leak,safety-equipment
  RecordWaterTest reply: ? category=leak & !tight; do D-5.1c/test; use rectify if !$tight; tight := $tight
    owe D-3.6a/tell-result eod and owe D-5.1c/revisit 3d if tight
  RecordAcceptance reply revisit: do D-3.6a/tell-result */revisit and use rectify if !$accepted
  TellResult reply: ? category!=leak | tight; do D-3.6a/tell-result; -> revisit
  RecordRevisit revisit: ? far:lastTry>=60; use revisited; off lastTry; off done if $outcome~settled,new-demand
    lastTry := now if $outcome~no-answer,disagreement; use rectify if $outcome=problem-found
complaint early=accept,verify,investigate,remedy making=early,reply,revisit
  begin: reception := now; today := eod; round := 1; use clocks
  def clocks: owe D-3.5a/hand-over today done toDirector if severity=major
    owe D-3.5a/answer reception+2d done putAt and owe D-3.5a/solve reception+10d done remediedAt if severity=major
    owe D-3.5b/hand-over reception+1h done up and owe D-3.5b/solve reception+3d done remediedAt if severity=important
    owe D-3.5c/solve reception+2d done remediedAt if severity=minor
  def regrade: severity := $severity; release D-3.5*; use clocks
  def again: round += 1; off put agreed remedied; -> remedy
  Acknowledge making: ? told!=round; told := round; owe R-3.3b/keep-informed 3d
  InformCustomer making: do R-3.3b/keep-informed; owe R-3.3b/keep-informed 3d
  ReportHarm making: once harm; harmed := 1
  TakeHarmMeasure making: ? harmed; off harm
  RecordUrging making: urges += 1; owe P-P2/hand-over 1h if urges=3
  HandOver making: use holder; toDirector := now if $toRole=director & !toDirector
    up := now if $toRole~supervisor,department-head,director & !up; do D-3.5a/hand-over if $toRole=director
    do D-3.5b/hand-over if $toRole~supervisor,department-head,director
    do P-P2/hand-over if $toRole~supervisor,director,group-manager
  AssessSeverity early reply: ? !assessed | $severity!=severity; use regrade if $severity!=severity; assessed := 1
  first: ? !harm
  MakePromise making: ? dispute=property | dispute & boundary; use promise; promised := 1
  KeepPromise making archive: use keep
  DecideDispute early: ? $dispute!=dispute; ? $dispute=property | !promised | boundary; dispute := $dispute
    -> verify if stage=accept
  TellBoundary early: ? !promised; once boundary
  GiveHelp making archive: helped := 1
  VerifyComplaint verify: -> investigate
  RecordInvestigation investigate: -> remedy
  ProposeRemedyPlans remedy: once plan-{$plans.0.id}
  PutPlanToCustomer remedy: ? plan-{$plan}=1; ? dispute=property | boundary; put := $plan; promised := 1
    putAt := now if !putAt; do D-3.5a/answer R-3.3b/keep-informed; -> reply
  RecordCustomerAnswer reply: ? put; do R-3.3b/keep-informed; owe R-3.3b/keep-informed 3d and agreed := 1 if $satisfied
    plan-{put} := objected and use again if !$satisfied; off put
  CompleteRemedy reply: ? agreed; once remedied; remediedAt := now if !remediedAt
    do D-3.5*/solve R-3.3b/keep-informed; owe D-3.6a/tell-result eod; owe P-6/revisit 2d
  TellResult reply: ? remedied; do D-3.6a/tell-result R-3.3b/keep-informed; -> revisit
  RecordRevisit revisit: use revisited; do R-3.3b/keep-informed
    off remediedAt and reopen D-3.5*/solve and use again if $outcome=problem-found
  ArchiveCase archive: ? dispute=property | helped; use archive
  WithdrawCase *: end
`;
