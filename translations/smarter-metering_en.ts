<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>BillDocument</name>
    <message numerus="yes">
        <source>%1, %n day(s)</source>
        <translation>
            <numerusform>%1, %n day</numerusform>
            <numerusform>%1, %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BillText</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) that were billed are missing in your own readings: too little to tell.</source>
        <translation>
            <numerusform>%n minute that was billed is missing in your own readings: too little to tell.</numerusform>
            <numerusform>%n minutes that were billed are missing in your own readings: too little to tell.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are stored, and were altered.</source>
        <translation>
            <numerusform>%n of them is stored, and was altered.</numerusform>
            <numerusform>%n of them are stored, and were altered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>Too many attempts failed. Wait %n second(s), then try again.</source>
        <translation>
            <numerusform>Too many attempts failed. Wait %n second, then try again.</numerusform>
            <numerusform>Too many attempts failed. Wait %n seconds, then try again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutcomeText</name>
    <message numerus="yes">
        <source>%n minute(s) missing before it</source>
        <translation>
            <numerusform>%n minute missing before it</numerusform>
            <numerusform>%n minutes missing before it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PolicyText</name>
    <message numerus="yes">
        <source>A neighbourhood&apos;s sum is opened only over %n meters or more.</source>
        <translation>
            <numerusform>A neighbourhood&apos;s sum is opened over %n meter or more.</numerusform>
            <numerusform>A neighbourhood&apos;s sum is opened only over %n meters or more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A neighbourhood&apos;s sum is opened only over %n meters or more, and only if no household has more than %1 % of it.</source>
        <translation>
            <numerusform>A neighbourhood&apos;s sum is opened over %n meter or more, and only if no household has more than %1 % of it.</numerusform>
            <numerusform>A neighbourhood&apos;s sum is opened only over %n meters or more, and only if no household has more than %1 % of it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your utility sees your neighbourhood&apos;s sum only when %n homes or more are in it.</source>
        <translation>
            <numerusform>Your utility sees your neighbourhood&apos;s sum when %n home or more is in it.</numerusform>
            <numerusform>Your utility sees your neighbourhood&apos;s sum only when %n homes or more are in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your utility sees your neighbourhood&apos;s sum only when %n homes or more are in it and none of them has more than %1 % of it.</source>
        <translation>
            <numerusform>Your utility sees your neighbourhood&apos;s sum when %n home or more is in it and none of them has more than %1 % of it.</numerusform>
            <numerusform>Your utility sees your neighbourhood&apos;s sum only when %n homes or more are in it and none of them has more than %1 % of it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VeeText</name>
    <message numerus="yes">
        <source>%1 · mean error %2 kW on the last %n day(s)</source>
        <comment>method, error</comment>
        <translation>
            <numerusform>%1 · mean error %2 kW on the last day</numerusform>
            <numerusform>%1 · mean error %2 kW on the last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::AfterCard</name>
    <message numerus="yes">
        <source>%n homes</source>
        <translation>
            <numerusform>%n home</numerusform>
            <numerusform>%n homes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>withheld: fewer than %n homes</source>
        <translation>
            <numerusform>withheld: fewer than %n home</numerusform>
            <numerusform>withheld: fewer than %n homes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::AuditSection</name>
    <message numerus="yes">
        <source>The chain is whole: %n entries, each follows the one before.</source>
        <translation>
            <numerusform>The chain is whole: %n entry.</numerusform>
            <numerusform>The chain is whole: %n entries, each follows the one before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::BarChart</name>
    <message numerus="yes">
        <source>%n bars, together %1</source>
        <translation>
            <numerusform>%n bar, together %1</numerusform>
            <numerusform>%n bars, together %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::BillPane</name>
    <message numerus="yes">
        <source>%1 · %2 of %n day(s) with a total</source>
        <translation>
            <numerusform>%1 · %2 of %n day with a total</numerusform>
            <numerusform>%1 · %2 of %n days with a total</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::ConsumptionView</name>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>%Ln missing</numerusform>
            <numerusform>%Ln missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln altered</source>
        <translation>
            <numerusform>%Ln altered</numerusform>
            <numerusform>%Ln altered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::CustomerPage</name>
    <message numerus="yes">
        <source>Locks after %n min idle</source>
        <translation>
            <numerusform>Locks after %n min idle</numerusform>
            <numerusform>Locks after %n min idle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::EditForm</name>
    <message numerus="yes">
        <source>Accept %n estimates</source>
        <translation>
            <numerusform>Accept the estimate</numerusform>
            <numerusform>Accept %n estimates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::KeysCard</name>
    <message numerus="yes">
        <source>made %1, %n days old</source>
        <translation>
            <numerusform>made %1, %n day old</numerusform>
            <numerusform>made %1, %n days old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::LoadCard</name>
    <message numerus="yes">
        <source>Load, %n-minute means</source>
        <translation>
            <numerusform>Load, %n-minute means</numerusform>
            <numerusform>Load, %n-minute means</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::LoadFigures</name>
    <message numerus="yes">
        <source>%n intervals incomplete</source>
        <translation>
            <numerusform>%n interval incomplete</numerusform>
            <numerusform>%n intervals incomplete</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::MonitorCharts</name>
    <message numerus="yes">
        <source>Exposure window in %1, last %n steps</source>
        <translation>
            <numerusform>Exposure window in %1, last step</numerusform>
            <numerusform>Exposure window in %1, last %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reading(s)</source>
        <translation>
            <numerusform>%Ln reading</numerusform>
            <numerusform>%Ln readings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::NeighbourhoodCard</name>
    <message numerus="yes">
        <source>Release rule %1: a value is shown only for %n meters or more, none over %2 % of it.</source>
        <translation>
            <numerusform>Release rule %1: a value is shown only for %n meter or more, none over %2 % of it.</numerusform>
            <numerusform>Release rule %1: a value is shown only for %n meters or more, none over %2 % of it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release rule: a value is shown only for %n meters or more.</source>
        <translation>
            <numerusform>Release rule: a value is shown only for %n meter or more.</numerusform>
            <numerusform>Release rule: a value is shown only for %n meters or more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release rule %1: a value is shown only for %n meters or more.</source>
        <translation>
            <numerusform>Release rule %1: a value is shown only for %n meter or more.</numerusform>
            <numerusform>Release rule %1: a value is shown only for %n meters or more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::NeighbourhoodsModel</name>
    <message numerus="yes">
        <source>%n meters</source>
        <translation>
            <numerusform>%n meter</numerusform>
            <numerusform>%n meters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::OwnBillsView</name>
    <message numerus="yes">
        <source>%n bill(s) of your meter cover days of another household as well, and are shown to neither. Ask your utility for a bill of your own days.</source>
        <translation>
            <numerusform>%n bill of your meter covers days of another household as well, and is shown to neither. Ask your utility for a bill of your own days.</numerusform>
            <numerusform>%n bills of your meter cover days of another household as well, and are shown to neither. Ask your utility for a bill of your own days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::PasswordHint</name>
    <message numerus="yes">
        <source>%n more character(s) to go.</source>
        <translation>
            <numerusform>%n more character to go.</numerusform>
            <numerusform>%n more characters to go.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::PesFigures</name>
    <message numerus="yes">
        <source>readings, %n workers</source>
        <translation>
            <numerusform>readings, %n worker</numerusform>
            <numerusform>readings, %n workers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::PipelinePage</name>
    <message numerus="yes">
        <source>%n homes, measured and sealed</source>
        <translation>
            <numerusform>%n home, measured and sealed</numerusform>
            <numerusform>%n homes, measured and sealed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::PolicyForm</name>
    <message numerus="yes">
        <source>With this rule %1 of the %n neighbourhoods would be withheld today: they have too few meters.</source>
        <translation>
            <numerusform>With this rule %1 of %n neighbourhood would be withheld today: too few meters.</numerusform>
            <numerusform>With this rule %1 of the %n neighbourhoods would be withheld today: they have too few meters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::PolicySection</name>
    <message numerus="yes">
        <source>Intervals of the newest %n days: %1 released, %2 withheld.</source>
        <translation>
            <numerusform>Intervals of the newest day: %1 released, %2 withheld.</numerusform>
            <numerusform>Intervals of the newest %n days: %1 released, %2 withheld.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::PromisesModel</name>
    <message numerus="yes">
        <source>sums of %n or more</source>
        <comment>meters</comment>
        <translation>
            <numerusform>sums of %n or more</numerusform>
            <numerusform>sums of %n or more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::RetentionSection</name>
    <message numerus="yes">
        <source>Households&apos; daily totals are kept for %n month(s).</source>
        <translation>
            <numerusform>Households&apos; daily totals are kept for %n month.</numerusform>
            <numerusform>Households&apos; daily totals are kept for %n months.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n month(s), the next run would erase</source>
        <translation>
            <numerusform>With %n month, the next run would erase</numerusform>
            <numerusform>With %n months, the next run would erase</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep totals for %n month(s) from now on?</source>
        <translation>
            <numerusform>Keep totals for %n month from now on?</numerusform>
            <numerusform>Keep totals for %n months from now on?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::RunBar</name>
    <message numerus="yes">
        <source>%Ln reading(s) wait</source>
        <translation>
            <numerusform>%Ln reading waits</numerusform>
            <numerusform>%Ln readings wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::RunCard</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n issued</source>
        <translation>
            <numerusform>%n issued</numerusform>
            <numerusform>%n issued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n already there</numerusform>
            <numerusform>%n already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a released total</source>
        <translation>
            <numerusform>%n without a released total</numerusform>
            <numerusform>%n without a released total</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::RunControls</name>
    <message numerus="yes">
        <source>%n readings</source>
        <translation>
            <numerusform>%n reading</numerusform>
            <numerusform>%n readings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::SettingsPage</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::StationCard</name>
    <message numerus="yes">
        <source>The sum of %1, %2: %n meters, under Paillier&apos;s public key, %3 bytes</source>
        <translation>
            <numerusform>The sum of %1, %2: %n meter, under Paillier&apos;s public key, %3 bytes</numerusform>
            <numerusform>The sum of %1, %2: %n meters, under Paillier&apos;s public key, %3 bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::TariffEditor</name>
    <message numerus="yes">
        <source>%n fault(s): a tariff is saved without any</source>
        <translation>
            <numerusform>%n fault: a tariff is saved without any</numerusform>
            <numerusform>%n faults: a tariff is saved without any</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::TariffRatesModel</name>
    <message numerus="yes">
        <source>“%1” is no number with at most %n place(s).</source>
        <translation>
            <numerusform>“%1” is no number with at most %n place.</numerusform>
            <numerusform>“%1” is no number with at most %n places.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::TimeSeriesChart</name>
    <message numerus="yes">
        <source>%1: %n values, lowest %2 at %3, highest %4 at %5</source>
        <translation>
            <numerusform>%1: %n values, lowest %2 at %3, highest %4 at %5</numerusform>
            <numerusform>%1: %n values, lowest %2 at %3, highest %4 at %5</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::TransparencyView</name>
    <message numerus="yes">
        <source>%n month(s); issued bills as the law asks</source>
        <translation>
            <numerusform>%n month; issued bills as the law asks</numerusform>
            <numerusform>%n months; issued bills as the law asks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::VersionEditor</name>
    <message numerus="yes">
        <source>%1: “%2” is no number with at most %n place(s).</source>
        <translation>
            <numerusform>%1: “%2” is no number with at most %n place.</numerusform>
            <numerusform>%1: “%2” is no number with at most %n places.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::ViewBar</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n homes</source>
        <translation>
            <numerusform>%n home</numerusform>
            <numerusform>%n homes</numerusform>
        </translation>
    </message>
</context>
</TS>
