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
        <source> %n of them are stored, and were altered.</source>
        <translation>
            <numerusform> %n of them is stored, and was altered.</numerusform>
            <numerusform> %n of them are stored, and were altered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) that were billed are missing in your own readings: too little to tell.</source>
        <translation>
            <numerusform>%n minute that was billed is missing in your own readings: too little to tell.</numerusform>
            <numerusform>%n minutes that were billed are missing in your own readings: too little to tell.</numerusform>
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
        <source>%n interval(s) incomplete</source>
        <translation>
            <numerusform>%n interval incomplete</numerusform>
            <numerusform>%n intervals incomplete</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::MonitorCharts</name>
    <message numerus="yes">
        <source>Exposure window, last %n batch(es)</source>
        <translation>
            <numerusform>Exposure window, last %n batch</numerusform>
            <numerusform>Exposure window, last %n batches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::NeighbourhoodCard</name>
    <message numerus="yes">
        <source>Release policy: a value is shown only for %n meter(s) or more.</source>
        <translation>
            <numerusform>Release policy: a value is shown only for %n meter or more.</numerusform>
            <numerusform>Release policy: a value is shown only for %n meters or more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release policy %1: a value is shown only for %n meter(s) or more.</source>
        <translation>
            <numerusform>Release policy %1: a value is shown only for %n meter or more.</numerusform>
            <numerusform>Release policy %1: a value is shown only for %n meters or more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release policy %1: a value is shown only for %n meters or more, none over %2 % of it.</source>
        <translation>
            <numerusform>Release policy %1: a value is shown only for %n meter or more, none over %2 % of it.</numerusform>
            <numerusform>Release policy %1: a value is shown only for %n meters or more, none over %2 % of it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::NeighbourhoodsModel</name>
    <message numerus="yes">
        <source>%n meter(s)</source>
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
        <source>readings, %n worker(s)</source>
        <translation>
            <numerusform>readings, %n worker</numerusform>
            <numerusform>readings, %n workers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::SiteDesktop</name>
    <message numerus="yes">
        <source>%n row(s) of the files were not as expected.</source>
        <translation>
            <numerusform>%n row of the files was not as expected.</numerusform>
            <numerusform>%n rows of the files were not as expected.</numerusform>
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
    <name>smarter::RunCard</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
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
    <name>smarter::VersionEditor</name>
    <message numerus="yes">
        <source>%1: “%2” is no number with at most %n place(s).</source>
        <translation>
            <numerusform>%1: “%2” is no number with at most %n place.</numerusform>
            <numerusform>%1: “%2” is no number with at most %n places.</numerusform>
        </translation>
    </message>
</context>
</TS>
