# Money simulation: what routes bring over thirty-six months.
money-title = Money simulation
money-description = What a reimbursement route brings, month by month, under your assumptions: sourced tariffs, three scenarios, table and CSV file.
money-lede = Choose a route: the desk works out what it brings over thirty-six months, from its tariffs and your assumptions. Nothing is kept: everything is in the address of the page.
money-phase-early = Early or transitional access
money-phase-common = Ordinary listing
money-other-schemes = The other routes have no tariff per patient paid to the company in the sources read by the desk.
money-tariff-known = known tariff
money-tariff-partly = known tariff for some lines
money-tariff-asked = price to be entered
money-link = Simulate what this route brings

money-form = Your assumptions
money-form-again = Change the assumptions
money-form-lede = These figures are yours: the desk neither checks nor keeps them.
money-other = Choose another route
money-submit = Calculate
money-part-tariff = Tariff
money-part-then = Then, ordinary listing
money-part-dates = Dates
money-part-patients = Patients
money-part-costs = Costs
money-part-scenarios = Scenarios
money-then-none = Nothing afterwards
money-continuity-unknown = I do not know (counted as unpaid)

money-field-scheme = Route
money-field-tariff = Tariff applied
money-field-price = Expected price, in euros incl. VAT per patient
money-field-rhythm = This price is paid
money-rhythm-once = once per patient
money-rhythm-monthly = every month for each patient
money-field-above = Number of patients above which the tariff goes down
money-field-reduced = Tariff above this number, in euros
money-field-lasts = How long it is paid, in months
money-field-then = Ordinary listing aimed at
money-field-month = First month of the simulation
money-field-decision = Months before the first decision
money-field-gap = Months between the end of early access and the ordinary listing
money-field-continuity = Are patients under treatment paid for in between?
money-field-start = New patients in the first month paid
money-field-growth = Monthly growth of new patients, in %
money-field-most = New patients in a month, at most
money-field-list = Or new patients, month by month
money-field-stay = Patients still followed from one month to the next, in %
money-field-others = Patients followed in France by other makers
money-field-fixed = Fixed costs, in euros a month
money-field-cost = Cost of each patient followed, in euros a month
money-field-spread = Difference in the number of patients, in %
money-field-slip = Delay of decisions in the cautious scenario, in months

money-hint-month = As YYYY-MM, for example 2027-01.
money-hint-decision = Count filing, examination and publication. The statutory delays are on the page of the route.
money-hint-gap = Needed when an ordinary listing follows. 0 when it begins at once.
money-hint-start = Needed, unless you give the numbers month by month.
money-hint-growth = Negative when new patients become fewer.
money-hint-list = Whole numbers separated by spaces, thirty-six at most; the last one goes on. This list replaces the three fields above.
money-hint-stay = 100 when nobody stops; 90 when one patient in ten stops each month.
money-hint-price = Needed for a tariff to be entered.
money-tapering-help = This tariff goes down as the national active patient list grows. The thresholds are not in the sources read: if you know one, enter it.
money-scenarios-help = The cautious scenario has fewer patients and later decisions, the favourable one more patients. These differences are conventions, not forecasts.

wrong-money-scheme = This route has no tariff known to the desk: choose one below.
wrong-money-number = Write a number in digits, such as 120 or 38.30.
wrong-money-whole = Write a whole number.
wrong-money-decimals = This number is too precise: { $decimals ->
    [one] one decimal at most.
   *[other] { $decimals } decimals at most.
}
wrong-money-range = Write a number from { $least } to { $most }.
wrong-money-month = Write a month from 2020 to 2099 as YYYY-MM, for example 2027-01.
wrong-money-follow-on = This route does not follow the one you chose.
wrong-money-too-many = Give thirty-six numbers at most.
wrong-money-not-lower = This tariff must be lower than the starting one, { $amount }.
wrong-money-below-floor = This tariff is below the minimum that the sources give, { $amount }.

money-outcome = What your assumptions lead to
money-caution = This calculation informs, it promises nothing: neither the decision, nor the price, nor the number of patients is certain. Amounts include VAT, as in the sources.
money-without-tariff = { $count ->
    [one] For { $count } month, no tariff known to the desk is in force: that month counts as zero.
   *[other] For { $count } months, no tariff known to the desk is in force: those months count as zero.
}
money-billed = Billed at the tariff
money-share = Part of patients or their complementary insurers
money-between = { $low } to { $high }
money-first-paid = First month paid
money-never = none in thirty-six months
money-lowest = Lowest cash
money-lowest-value = { $amount } in { $month }
money-gap-cost = What waiting for the ordinary listing takes away
money-costs = Costs
money-cash-end = Cash after thirty-six months
money-scenarios = Three scenarios
money-scenario = Scenario
money-scenario-low = Cautious
money-scenario-central = Central, your assumptions
money-scenario-high = Favourable
money-months = Month by month, central scenario
money-month = Month
money-stage = Stage
money-new = New patients
money-followed = Patients followed
money-cash-low = Cash, cautious
money-cash-central = Cash, central
money-cash-high = Cash, favourable
money-csv = Download the table (CSV)
money-stage-before = Before the decision
money-stage-early = Early access
money-stage-gap = Waiting for the ordinary listing
money-stage-common = Ordinary listing
money-stage-span = { $stage }: { $from } to { $to }
money-chart-billed = Billed each month, central scenario
money-chart-most = at most { $amount } a month
money-chart-cash = Cumulative cash, three scenarios
money-chart-cash-range = from { $least } to { $most }
money-chart-table = The same figures are in the table below.

money-figures = Figures used: { $scheme }
money-in-force = Tariff applied from { $date }, the date of publication or of the source.
money-expected = Price entered by you, which no source gives: { $price }.
money-charge-once = { $amount } once, in month { $month }
money-charge-monthly = { $amount } a month from month { $month }
money-tapering-entered = Tapering: the threshold and the lower tariff are yours. The cautious scenario applies the known minimum, where the sources give one.
money-tapering-unknown = Tapering: the thresholds are not in the sources read. The central scenario keeps the starting tariff; the cautious scenario applies the known minimum, where the sources give one.
money-paid-to-others = Paid to others, not counted

money-rules = How it is worked out
money-rule-billed = The amount billed is the whole tariff, whichever part health insurance, the patient or a complementary insurer pays. Delays of payment are not counted.
money-rule-patients = New patients only count in months that are paid; the ramp-up stops during the wait and resumes afterwards.
money-rule-year = A flat fee paid once counts in the month in which it begins; a yearly ceiling is counted for each patient, from that patient’s first month.
money-rule-gap = While waiting for the ordinary listing, patients under treatment are followed as long as continuity is owed, according to the page of the route; they bring nothing, unless you say otherwise.
money-rule-carried = A patient already followed when the ordinary listing begins is paid for each month like the others, but a price paid once is only paid for new patients.
money-rule-scenarios = Cautious scenario: fewer patients, later decision, a wait longer by as much, a tapering tariff at its minimum where it is known. Favourable scenario: more patients.
money-rule-rounding = Rounding: the patients who stay are rounded to the ten-thousandth, each month billed to the nearest cent, halves up. Totals add up the months shown.
