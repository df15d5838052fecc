<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ChainPage</name>
    <message numerus="yes">
        <source>… %n more</source>
        <translation>
            <numerusform>… %n more</numerusform>
            <numerusform>… %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message numerus="yes">
        <source>%n digits</source>
        <translation>
            <numerusform>%n digit</numerusform>
            <numerusform>%n digits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HealthCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LessonList</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PredictBox</name>
    <message numerus="yes">
        <source>%n in a row</source>
        <translation>
            <numerusform>%n in a row</numerusform>
            <numerusform>%n in a row</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TellPanel</name>
    <message numerus="yes">
        <source>Train %n step(s) on this drawing</source>
        <translation>
            <numerusform>Train %n step on this drawing</numerusform>
            <numerusform>Train %n steps on this drawing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Train %n step(s) on this drawing, at the network&apos;s rate.</source>
        <translation>
            <numerusform>Train %n step on this drawing, at the network&apos;s rate.</numerusform>
            <numerusform>Train %n steps on this drawing, at the network&apos;s rate.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingOnIt</name>
    <message numerus="yes">
        <source>Train %n step(s) on a drawing</source>
        <translation>
            <numerusform>Train %n step on a drawing</numerusform>
            <numerusform>Train %n steps on a drawing</numerusform>
        </translation>
    </message>
</context>
</TS>
