/**
 * What the documents say of a case, told a second time and without the product's own rules: for the model test alone.
 * How to read it stands in rule-sheet.suite.ts.
 */
export const RULES_TOLD_AGAIN = `
all
  def holder: ? $toRole~agent,supervisor,technician,department-head,director,group-manager
  def promise: ? $by>now; promises += 1; owe R-2.4/promise $by number promises
  def keep: ? exists:R-2.4/promise#{$promise}; ? !kept-{$promise}; kept-{$promise} := 1; do R-2.4/promise#{$promise}
  def archive: ? !owed:R-2.4/promise; end
  AddNote *:
enquiry
  stages open = accept investigate reply
  MakePromise open: use promise
  KeepPromise open archive: use keep
  PassOnEnquiry open: owe C3-T2/answer 30m; -> reply
  AnswerEnquiry open: ? $answer!=no | $reason; ? $answer!=no | $alternative; ? $answer!=no | !$promisedBy
    ? !$promisedBy | $promisedBy>now; do C3-T2/answer R-2.4/answer C5-1/answer
    owe R-2.4/solve $promisedBy if $promisedBy; word := 1 if $promisedBy; -> archive
  PromiseAnswer open: ? $contact | contact; ? $answerBy>now; ? !$toCheck | $answerBy<=now+1d; contact := 1
    owe R-2.4/answer $answerBy; owe C5-1/answer 1d if $toCheck; -> investigate if stage=accept
  TellDone archive: ? word; do R-2.4/solve; word := 0
  RecordDisagreement reply archive: against += 1; owe C3-T3/hand-over 1h if against>=2; -> reply
  HandOver open archive: use holder; do C3-T3/hand-over if $toRole~supervisor,department-head,director,group-manager
  ArchiveCase archive: ? !word; ? !owed:C3-T3; use archive
  WithdrawCase *: end
service-order
  stages open = accept verify remedy reply
  def agree: agreement += 1; owe D-7/solve $agreedAt number agreement
  MakePromise open: use promise
  KeepPromise open archive: use keep
  AgreeService accept: ? $agreedAt>now; owe D-7/hand-over 2h; use agree; fee := $feeCents; -> verify
  HandOver verify remedy: use holder; ? stage=remedy | $toRole~supervisor,department-head
    do D-7/hand-over if $toRole~supervisor,department-head; -> remedy
  CompleteService remedy: do D-7/solve#{agreement}; done := 1; -> reply
  AcceptService reply: -> archive
  RefuseService reply: ? $agreedAt>now; use agree; done := 0; -> remedy
  TakeFee archive: ? !taken; ? fee; ? $feeCents=fee; taken := 1; owe D-7/task#receipt eod
  IssueReceipt archive: ? taken; ? !receipted; receipted := 1; do D-7/task#receipt
  ArchiveCase archive: ? !fee | receipted; use archive
  WithdrawCase *: ? !done; end
formality
  stages open = accept investigate
  MakePromise open archive: use promise
  KeepPromise open archive: use keep
  HandOver open archive: use holder
  ReceiveDocument open: ? $item~renovation-plan,contractor-licence,renovation-agreement; ? !done-{$item}
    done-{$item} := 1
  ReceiveDeposit open: ? $item=renovation-deposit; ? !done-{$item}; done-{$item} := 1; held := $amountCents
  RecordInspection open: ? $item~concealed-works,final-inspection; done-{$item} := 0
    done-{$item} := 1 if $outcome=passed; -> investigate
  CompleteFormality open: ? done-renovation-plan; ? done-contractor-licence; ? done-renovation-agreement
    ? done-renovation-deposit; ? done-concealed-works; ? done-final-inspection
    owe D-2/task#deposits-returned 7d if held; -> archive
  ReturnDeposit open archive: ? $item=renovation-deposit; ? held; ? $amountCents+$deductedCents=held
    ? !$deductedCents | $reason; held := 0; do D-2/task#deposits-returned
  ArchiveCase archive: ? !held; use archive
  WithdrawCase *: ? !held; end
emergency
  stages under = accept investigate remedy
  begin: owe R-3.2a/task#place-and-situation,valve-closed,technician-dispatched 5m if type=leak-in-progress
    owe R-3.2c/task#place-and-situation,breaker-checked,works-called 5m if type=power-cut
    owe R-3.2c/keep-informed 30m if type=power-cut
    owe R-3.2d/task#guards-to-scene,police-called,keep-away-told 3m if type=fight
    owe R-3.2d/task#place-and-situation 5m if type=fight; owe R-3.2d/task#captain-told,superiors-told 10m if type=fight
    try finish place-and-situation if known
  def finish: ? exists:*task#{arg}; ? arg!=closing-report; ? !done-{arg}; done-{arg} := 1; do *task#{arg}
    owe R-3.2a/keep-informed 15m if arg=technician-dispatched
  def calm: owe R-3.2d/task#coordination 1d if type=fight
  MakePromise under reply archive: use promise
  KeepPromise under reply archive: use keep
  HandOver under reply archive: use holder
  CompleteTask under reply archive: use finish $task
  TellSetOut under: ? $expectedAt>now; try finish technician-dispatched; do R-3.2a/keep-informed
  TellProgress under: ? type!=power-cut | $expectedAt; ? !$expectedAt | $expectedAt>now; do R-3.2c/keep-informed
    owe R-3.2c/keep-informed 30m if type=power-cut; -> investigate if stage=accept
  StabiliseEmergency accept investigate: use calm; -> remedy
  EndEmergency under: do R-3.2c/keep-informed R-3.2a/keep-informed; use calm; owe R-3.2d/tell-result eod if type=fight
    owe D-3.6a/tell-result eod if type!=fight; owe P-7/task#closing-report eod+1; -> reply
  FileEmergencyReport reply archive: ? !filed; filed := 1; do P-7/task#closing-report
  TellResult reply: do R-3.2d/tell-result D-3.6a/tell-result; -> archive
  ArchiveCase archive: ? !owed:*/task; ? filed; use archive
  WithdrawCase *: ? !owed:R-3.2d/task; end
repair
  stages early = accept investigate remedy
  begin: owe R-3.2a/dispatch 15m if category=leak; owe R-3.2c/dispatch 15m if category=power
    owe R-3.2b/dispatch 30m if category=cleaning; owe D-1/dispatch 2h if category~heat,safety-equipment,other
    owe D-1/solve 3d; use follow
  def follow: owe C4-6/keep-informed eod+1 if building
  def sent: do R-3.2a/dispatch R-3.2b/dispatch R-3.2c/dispatch D-1/dispatch D-5.1e/dispatch; dispatched := 1
  def at-home: setOut := 0; told := 0; there := 0
  def revisited: do D-5.1b/revisit D-5.1c/revisit D-5.1d/revisit
  def rectify: reopen D-1/solve; owe D-5.1e/dispatch 30m; use follow; use at-home; tight := 0; -> remedy
  MakePromise early reply revisit: use promise
  KeepPromise early reply revisit archive: use keep
  HandOver early reply revisit: use holder
  AgreeAppointment early: ? $from>now; ? $until>$from; do R-2.4/arrive; owe R-2.4/arrive $until
  DispatchTechnician early: use sent; use at-home; -> investigate if stage=accept
  PassToCleaning early: ? category=cleaning; use sent; toCleaning := 1; -> remedy
  SetOut investigate remedy: ? dispatched; ? !toCleaning; ? $eta>=now; do D-5.1e/dispatch
    owe R-3.2a/keep-informed 10m; use at-home; setOut := 1
  TellArrival investigate remedy: ? setOut; ? !told; do R-3.2a/keep-informed; told := 1
  Arrive investigate remedy: ? setOut; ? !there; do R-3.2a/keep-informed R-2.4/arrive; there := 1
  RecordDiagnosis investigate remedy: ? there; ? !$expectedBy | $expectedBy>now; charged := $charged
    category := $category if $category; -> remedy
  QuoteRepair remedy: ? charged; ? quote!=asked; ? quote!=accepted; quote := asked
  RecordQuoteAnswer remedy: ? quote=asked; quote := declined; quote := accepted if $accepted
  FollowUpRepair investigate remedy: do C4-6/keep-informed; use follow
  CompleteRepair remedy: ? toCleaning | there; ? toCleaning | !charged | quote=accepted; ? toCleaning | $photos
    do D-1/solve C4-6/keep-informed R-2.4/arrive D-5.1e/dispatch; owe D-5.1c/test 1d if category=leak
    owe D-3.6a/tell-result eod if category!=leak; owe D-5.1b/revisit 2d if category=safety-equipment
    owe D-5.1d/revisit 2d if category!=leak & category!=safety-equipment
    repaired := 1; over := 0; lastTry := 0; -> reply
  RecordWaterTest reply: ? category=leak; ? !tight; do D-5.1c/test; use rectify if !$tight; tight := $tight
    owe D-3.6a/tell-result eod if tight; owe D-5.1c/revisit 3d if tight
  RecordAcceptance reply revisit: do D-3.6a/tell-result C3-R/revisit if !$accepted; use revisited if !$accepted
    use rectify if !$accepted
  TellResult reply: ? category!=leak | tight; do D-3.6a/tell-result; -> revisit
  RecordRevisit revisit: ? $outcome!=new-demand | $demand; ? $outcome=new-demand | !$demand; ? far:lastTry>=60
    do C3-R/revisit; demanded := 1 if $demand; use revisited if $outcome!=no-answer; lastTry := 0
    lastTry := now if $outcome~no-answer,disagreement; owe C3-R/revisit eod+1 if $outcome~no-answer,disagreement
    use rectify if $outcome=problem-found; over := 1 if $outcome~settled,new-demand
    -> archive if $outcome~settled,new-demand
  ArchiveCase archive: ? !demanded; use archive
  WithdrawCase *: ? !repaired | over; end
complaint
  stages early = accept verify investigate remedy
  stages inHand = accept verify investigate remedy reply revisit
  begin: reception := now; today := eod; round := 1; use clocks
  def clocks: owe D-3.5a/hand-over today from reception done toDirector if severity=major
    owe D-3.5a/answer reception+2d from reception done putAt if severity=major
    owe D-3.5a/solve reception+10d from reception done remediedAt if severity=major
    owe D-3.5b/hand-over reception+1h from reception done up if severity=important
    owe D-3.5b/solve reception+3d from reception done remediedAt if severity=important
    owe D-3.5c/solve reception+2d from reception done remediedAt if severity=minor
  def regrade: severity := $severity; release D-3.5; use clocks
  def inform: owe R-3.3b/keep-informed 3d
  def again: round += 1; put := 0; agreed := 0; remedied := 0; -> remedy
  Acknowledge inHand: ? told!=round; told := round; use inform
  InformCustomer inHand: do R-3.3b/keep-informed; use inform
  ReportHarm inHand: ? !harm; harm := 1; harmed := 1
  TakeHarmMeasure inHand: ? harmed; harm := 0
  RecordUrging inHand: urges += 1; owe P-P2/hand-over 1h if urges=3
  HandOver inHand: use holder; toDirector := now if $toRole=director & !toDirector
    up := now if $toRole~supervisor,department-head,director & !up; do D-3.5a/hand-over if $toRole=director
    do D-3.5b/hand-over if $toRole~supervisor,department-head,director
    do P-P2/hand-over if $toRole~supervisor,director,group-manager
  AssessSeverity early reply: ? !assessed | $severity!=severity; use regrade if $severity!=severity; assessed := 1
  first: ? !harm
  MakePromise inHand: ? dispute; ? dispute=property | boundary; use promise; promised := 1
  KeepPromise inHand archive: use keep
  DecideDispute early: ? $dispute!=dispute; ? $dispute=property | !promised | boundary; dispute := $dispute
    -> verify if stage=accept
  TellBoundary early: ? !boundary; ? !promised; boundary := 1
  GiveHelp inHand archive: helped := 1
  VerifyComplaint verify: -> investigate
  RecordInvestigation investigate: -> remedy
  ProposeRemedyPlans remedy: ? !plan-{$plans.0.id}; plan-{$plans.0.id} := free
  PutPlanToCustomer remedy: ? plan-{$plan}=free; ? dispute=property | boundary; put := $plan; promised := 1
    putAt := now if !putAt; do D-3.5a/answer R-3.3b/keep-informed; -> reply
  RecordCustomerAnswer reply: ? put; do R-3.3b/keep-informed; use inform if $satisfied; agreed := 1 if $satisfied
    plan-{put} := objected if !$satisfied; use again if !$satisfied; put := 0
  CompleteRemedy reply: ? agreed; ? !remedied; remedied := 1; remediedAt := now if !remediedAt
    do D-3.5a/solve D-3.5b/solve D-3.5c/solve R-3.3b/keep-informed; owe D-3.6a/tell-result eod; owe P-6/revisit 2d
  TellResult reply: ? remedied; do D-3.6a/tell-result R-3.3b/keep-informed; -> revisit
  RecordRevisit revisit: ? $outcome!=new-demand | $demand; ? $outcome=new-demand | !$demand
    do C3-R/revisit R-3.3b/keep-informed; demanded := 1 if $demand; do P-6/revisit if $outcome!=no-answer
    owe C3-R/revisit eod+1 if $outcome~no-answer,disagreement; remediedAt := 0 if $outcome=problem-found
    reopen D-3.5a/solve D-3.5b/solve D-3.5c/solve if $outcome=problem-found; use again if $outcome=problem-found
    -> archive if $outcome~settled,new-demand
  ArchiveCase archive: ? !demanded; ? dispute=property | helped; use archive
  WithdrawCase *: end
`;
