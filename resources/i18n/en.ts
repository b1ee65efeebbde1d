<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
  <context>
    <name>window</name>
    <message>
      <source> · your own</source>
      <translation> · your own</translation>
    </message>
    <message numerus="yes">
      <source>%n are not in the trash, and stay.</source>
      <translation>
        <numerusform>%n is not in the trash, and stays.</numerusform>
        <numerusform>%n are not in the trash, and stay.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n are prohibited: they go nowhere</source>
      <translation>
        <numerusform>%n is prohibited: it goes nowhere</numerusform>
        <numerusform>%n are prohibited: they go nowhere</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets</source>
      <translation>
        <numerusform>%n asset</numerusform>
        <numerusform>%n assets</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets are back</source>
      <translation>
        <numerusform>%n asset is back</numerusform>
        <numerusform>%n assets are back</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets are in the trash; their files stay where they are</source>
      <translation>
        <numerusform>%n asset is in the trash; its file stays where it is</numerusform>
        <numerusform>%n assets are in the trash; their files stay where they are</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets are in the vault</source>
      <translation>
        <numerusform>%n asset is in the vault</numerusform>
        <numerusform>%n assets are in the vault</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets are in {folder}</source>
      <translation>
        <numerusform>%n asset is in {folder}</numerusform>
        <numerusform>%n assets are in {folder}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets are in “{name}”</source>
      <translation>
        <numerusform>%n asset is in “{name}”</numerusform>
        <numerusform>%n assets are in “{name}”</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets are marked</source>
      <translation>
        <numerusform>%n asset is marked</numerusform>
        <numerusform>%n assets are marked</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets are on their way in.</source>
      <translation>
        <numerusform>%n asset is on its way in.</numerusform>
        <numerusform>%n assets are on their way in.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets are out of “{name}”</source>
      <translation>
        <numerusform>%n asset is out of “{name}”</numerusform>
        <numerusform>%n assets are out of “{name}”</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets are unmarked</source>
      <translation>
        <numerusform>%n asset is unmarked</numerusform>
        <numerusform>%n assets are unmarked</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets are {flag}</source>
      <translation>
        <numerusform>%n asset is {flag}</numerusform>
        <numerusform>%n assets are {flag}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets go into “{name}”</source>
      <translation>
        <numerusform>%n asset goes into “{name}”</numerusform>
        <numerusform>%n assets go into “{name}”</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets go to the trash,</source>
      <translation>
        <numerusform>%n asset goes to the trash,</numerusform>
        <numerusform>%n assets go to the trash,</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets go to {folder}, where anybody can read them. They pass the same check as an export.</source>
      <translation>
        <numerusform>%n asset goes to {folder}, where anybody can read it. It passes the same check as an export.</numerusform>
        <numerusform>%n assets go to {folder}, where anybody can read them. They pass the same check as an export.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets no longer show it</source>
      <translation>
        <numerusform>%n asset no longer shows it</numerusform>
        <numerusform>%n assets no longer show it</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets no longer show {name}</source>
      <translation>
        <numerusform>%n asset no longer shows {name}</numerusform>
        <numerusform>%n assets no longer show {name}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets rejected</source>
      <translation>
        <numerusform>%n asset rejected: it has the flag</numerusform>
        <numerusform>%n assets rejected</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets show {name}</source>
      <translation>
        <numerusform>%n asset shows {name}</numerusform>
        <numerusform>%n assets show {name}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets stay</source>
      <translation>
        <numerusform>%n asset stays</numerusform>
        <numerusform>%n assets stay</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets stay in the library</source>
      <translation>
        <numerusform>%n asset stays in the library</numerusform>
        <numerusform>%n assets stay in the library</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets wait for it.</source>
      <translation>
        <numerusform>%n asset waits for it.</numerusform>
        <numerusform>%n assets wait for it.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets wait for “{name}”, which is locked</source>
      <translation>
        <numerusform>%n asset waits for “{name}”, which is locked</numerusform>
        <numerusform>%n assets wait for “{name}”, which is locked</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets wait. They stay in the library until the vault is opened.</source>
      <translation>
        <numerusform>%n asset waits. It stays in the library until the vault is opened.</numerusform>
        <numerusform>%n assets wait. They stay in the library until the vault is opened.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n backups</source>
      <translation>
        <numerusform>%n backup</numerusform>
        <numerusform>%n backups</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n blocked</source>
      <translation>
        <numerusform>%n blocked</numerusform>
        <numerusform>%n blocked</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cannot be made</source>
      <translation>
        <numerusform>%n cannot be made</numerusform>
        <numerusform>%n cannot be made</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n changes, not saved yet</source>
      <translation>
        <numerusform>%n change, not saved yet</numerusform>
        <numerusform>%n changes, not saved yet</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n companion files</source>
      <translation>
        <numerusform>%n companion file</numerusform>
        <numerusform>%n companion files</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n could not be</source>
      <translation>
        <numerusform>%n could not be</numerusform>
        <numerusform>%n could not be</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n could not be moved</source>
      <translation>
        <numerusform>%n could not be moved</numerusform>
        <numerusform>%n could not be moved</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n could not be read</source>
      <translation>
        <numerusform>%n could not be read</numerusform>
        <numerusform>%n could not be read</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n days left</source>
      <translation>
        <numerusform>%n day left</numerusform>
        <numerusform>%n days left</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n decided in this session</source>
      <translation>
        <numerusform>%n decided in this session</numerusform>
        <numerusform>%n decided in this session</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n decisions to make</source>
      <translation>
        <numerusform>%n decision to make</numerusform>
        <numerusform>%n decisions to make</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n duplicates merged; their files stay where they are</source>
      <translation>
        <numerusform>%n duplicate merged; its file stays where it is</numerusform>
        <numerusform>%n duplicates merged; their files stay where they are</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n edits</source>
      <translation>
        <numerusform>%n edit</numerusform>
        <numerusform>%n edits</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n edits done again</source>
      <translation>
        <numerusform>%n edit done again</numerusform>
        <numerusform>%n edits done again</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n edits undone</source>
      <translation>
        <numerusform>%n edit undone</numerusform>
        <numerusform>%n edits undone</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n failed</source>
      <translation>
        <numerusform>%n failed</numerusform>
        <numerusform>%n failed</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files</source>
      <translation>
        <numerusform>%n file</numerusform>
        <numerusform>%n files</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files ({size})</source>
      <translation>
        <numerusform>%n file ({size})</numerusform>
        <numerusform>%n files ({size})</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files are back</source>
      <translation>
        <numerusform>%n file is back</numerusform>
        <numerusform>%n files are back</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files are deleted</source>
      <translation>
        <numerusform>%n file is deleted</numerusform>
        <numerusform>%n files are deleted</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files are here now</source>
      <translation>
        <numerusform>%n file is here now</numerusform>
        <numerusform>%n files are here now</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files are in the vault</source>
      <translation>
        <numerusform>%n file is in the vault</numerusform>
        <numerusform>%n files are in the vault</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files are not in the library.</source>
      <translation>
        <numerusform>%n file is not in the library.</numerusform>
        <numerusform>%n files are not in the library.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files are not there</source>
      <translation>
        <numerusform>%n file is not there</numerusform>
        <numerusform>%n files are not there</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files are still missing.</source>
      <translation>
        <numerusform>%n file is still missing.</numerusform>
        <numerusform>%n files are still missing.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files beside it</source>
      <translation>
        <numerusform>%n file beside it</numerusform>
        <numerusform>%n files beside it</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files copied</source>
      <translation>
        <numerusform>%n file copied</numerusform>
        <numerusform>%n files copied</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files found</source>
      <translation>
        <numerusform>%n file found</numerusform>
        <numerusform>%n files found</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files had problems</source>
      <translation>
        <numerusform>%n file had a problem</numerusform>
        <numerusform>%n files had problems</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files left of an export to “{where}”, begun {when}</source>
      <translation>
        <numerusform>%n file left of an export to “{where}”, begun {when}</numerusform>
        <numerusform>%n files left of an export to “{where}”, begun {when}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files moved</source>
      <translation>
        <numerusform>%n file moved</numerusform>
        <numerusform>%n files moved</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files of it are there.</source>
      <translation>
        <numerusform>%n file of it is there.</numerusform>
        <numerusform>%n files of it are there.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files relinked</source>
      <translation>
        <numerusform>%n file relinked</numerusform>
        <numerusform>%n files relinked</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files written</source>
      <translation>
        <numerusform>%n file written</numerusform>
        <numerusform>%n files written</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n groups become one asset each.</source>
      <translation>
        <numerusform>%n group becomes one asset.</numerusform>
        <numerusform>%n groups become one asset each.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n h left</source>
      <translation>
        <numerusform>%n h left</numerusform>
        <numerusform>%n h left</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n jobs</source>
      <translation>
        <numerusform>%n job</numerusform>
        <numerusform>%n jobs</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n kept</source>
      <translation>
        <numerusform>%n kept</numerusform>
        <numerusform>%n kept</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n known already</source>
      <translation>
        <numerusform>%n known already</numerusform>
        <numerusform>%n known already</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n left out</source>
      <translation>
        <numerusform>%n left out</numerusform>
        <numerusform>%n left out</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n min left</source>
      <translation>
        <numerusform>%n min left</numerusform>
        <numerusform>%n min left</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n minutes</source>
      <translation>
        <numerusform>%n minute</numerusform>
        <numerusform>%n minutes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more</source>
      <translation>
        <numerusform>%n more</numerusform>
        <numerusform>%n more</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more platforms</source>
      <translation>
        <numerusform>%n more platform</numerusform>
        <numerusform>%n more platforms</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more wait</source>
      <translation>
        <numerusform>%n more waits</numerusform>
        <numerusform>%n more wait</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n need review</source>
      <translation>
        <numerusform>%n needs review</numerusform>
        <numerusform>%n need review</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n new</source>
      <translation>
        <numerusform>%n new</numerusform>
        <numerusform>%n new</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n no longer there</source>
      <translation>
        <numerusform>%n no longer there</numerusform>
        <numerusform>%n no longer there</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n not found</source>
      <translation>
        <numerusform>%n not found</numerusform>
        <numerusform>%n not found</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n offline</source>
      <translation>
        <numerusform>%n offline</numerusform>
        <numerusform>%n offline</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n originals</source>
      <translation>
        <numerusform>%n original</numerusform>
        <numerusform>%n originals</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n pictures</source>
      <translation>
        <numerusform>%n picture</numerusform>
        <numerusform>%n pictures</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n pictures checked</source>
      <translation>
        <numerusform>%n picture checked</numerusform>
        <numerusform>%n pictures checked</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n pictures in a small vault of their own: whoever has it sees those, and nothing of this vault. They pass the same check as an export.</source>
      <translation>
        <numerusform>%n picture in a small vault of its own: whoever has it sees that, and nothing of this vault. It passes the same check as an export.</numerusform>
        <numerusform>%n pictures in a small vault of their own: whoever has it sees those, and nothing of this vault. They pass the same check as an export.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n pictures looked at</source>
      <translation>
        <numerusform>%n picture looked at</numerusform>
        <numerusform>%n pictures looked at</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n places</source>
      <translation>
        <numerusform>%n place</numerusform>
        <numerusform>%n places</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n platforms</source>
      <translation>
        <numerusform>%n platform</numerusform>
        <numerusform>%n platforms</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n presets</source>
      <translation>
        <numerusform>%n preset</numerusform>
        <numerusform>%n presets</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n problems</source>
      <translation>
        <numerusform>%n problem</numerusform>
        <numerusform>%n problems</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n ready</source>
      <translation>
        <numerusform>%n ready</numerusform>
        <numerusform>%n ready</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n ready · drag out</source>
      <translation>
        <numerusform>%n ready · drag out</numerusform>
        <numerusform>%n ready · drag out</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rejected</source>
      <translation>
        <numerusform>%n rejected</numerusform>
        <numerusform>%n rejected</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rows</source>
      <translation>
        <numerusform>%n row</numerusform>
        <numerusform>%n rows</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n s left</source>
      <translation>
        <numerusform>%n s left</numerusform>
        <numerusform>%n s left</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n seconds</source>
      <translation>
        <numerusform>%n second</numerusform>
        <numerusform>%n seconds</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n selected</source>
      <translation>
        <numerusform>%n selected</numerusform>
        <numerusform>%n selected</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n stars</source>
      <translation>
        <numerusform>%n star</numerusform>
        <numerusform>%n stars</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n still to be made</source>
      <translation>
        <numerusform>%n still to be made</numerusform>
        <numerusform>%n still to be made</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n still wait</source>
      <translation>
        <numerusform>%n still waits</numerusform>
        <numerusform>%n still wait</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n tiles</source>
      <translation>
        <numerusform>%n tile</numerusform>
        <numerusform>%n tiles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n times</source>
      <translation>
        <numerusform>%n time</numerusform>
        <numerusform>%n times</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n to review</source>
      <translation>
        <numerusform>%n to review</numerusform>
        <numerusform>%n to review</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n undecided</source>
      <translation>
        <numerusform>%n undecided</numerusform>
        <numerusform>%n undecided</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n vaults locked</source>
      <translation>
        <numerusform>%n vault locked</numerusform>
        <numerusform>%n vaults locked</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n versions</source>
      <translation>
        <numerusform>%n version</numerusform>
        <numerusform>%n versions</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n waiting</source>
      <translation>
        <numerusform>%n waiting</numerusform>
        <numerusform>%n waiting</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n without a name</source>
      <translation>
        <numerusform>%n without a name</numerusform>
        <numerusform>%n without a name</numerusform>
      </translation>
    </message>
    <message>
      <source>A cloud folder</source>
      <translation>A cloud folder</translation>
    </message>
    <message>
      <source>A cloud folder: what is only in the cloud is not downloaded.</source>
      <translation>A cloud folder: what is only in the cloud is not downloaded.</translation>
    </message>
    <message>
      <source>A folder with pictures</source>
      <translation>A folder with pictures</translation>
    </message>
    <message>
      <source>A job could not be finished.</source>
      <translation>A job could not be finished.</translation>
    </message>
    <message>
      <source>A job has ended.</source>
      <translation>A job has ended.</translation>
    </message>
    <message>
      <source>A newer Musekeep made it. Nothing in it was changed.</source>
      <translation>A newer Musekeep made it. Nothing in it was changed.</translation>
    </message>
    <message>
      <source>A pack</source>
      <translation>A pack</translation>
    </message>
    <message>
      <source>A pack is a model that looks at your pictures on this computer. Nothing of a picture leaves it; only fetching a pack uses the network.</source>
      <translation>A pack is a model that looks at your pictures on this computer. Nothing of a picture leaves it; only fetching a pack uses the network.</translation>
    </message>
    <message>
      <source>A passphrase for them</source>
      <translation>A passphrase for them</translation>
    </message>
    <message>
      <source>A person marked a sign of a minor</source>
      <translation>A person marked a sign of a minor</translation>
    </message>
    <message>
      <source>A person marked a sign of a minor here.</source>
      <translation>A person marked a sign of a minor here.</translation>
    </message>
    <message>
      <source>A persona needs a name.</source>
      <translation>A persona needs a name.</translation>
    </message>
    <message>
      <source>A preset of your own, made of {title}</source>
      <translation>A preset of your own, made of {title}</translation>
    </message>
    <message>
      <source>A receipt holds the head of its record of who did what. Kept elsewhere, it shows whether somebody put an older copy in its place.</source>
      <translation>A receipt holds the head of its record of who did what. Kept elsewhere, it shows whether somebody put an older copy in its place.</translation>
    </message>
    <message>
      <source>A recipe</source>
      <translation>A recipe</translation>
    </message>
    <message>
      <source>A saved search</source>
      <translation>A saved search</translation>
    </message>
    <message>
      <source>A sidecar file</source>
      <translation>A sidecar file</translation>
    </message>
    <message>
      <source>A tag, like Style/Film; −Film takes it off</source>
      <translation>A tag, like Style/Film; −Film takes it off</translation>
    </message>
    <message>
      <source>A vault’s folder (its name ends in .musevault)</source>
      <translation>A vault’s folder (its name ends in .musevault)</translation>
    </message>
    <message>
      <source>AI label</source>
      <translation>AI label</translation>
    </message>
    <message>
      <source>AI-made</source>
      <translation>AI-made</translation>
    </message>
    <message>
      <source>About Musekeep</source>
      <translation>About Musekeep</translation>
    </message>
    <message>
      <source>About the picture under review</source>
      <translation>About the picture under review</translation>
    </message>
    <message>
      <source>About this preset</source>
      <translation>About this preset</translation>
    </message>
    <message>
      <source>About this vault</source>
      <translation>About this vault</translation>
    </message>
    <message>
      <source>Accept</source>
      <translation>Accept</translation>
    </message>
    <message numerus="yes">
      <source>Accept %n above {score}</source>
      <translation>
        <numerusform>Accept %n above {score}</numerusform>
        <numerusform>Accept %n above {score}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Accept all %n</source>
      <translation>
        <numerusform>Accept %n, all there are</numerusform>
        <numerusform>Accept all %n</numerusform>
      </translation>
    </message>
    <message>
      <source>Accept all above a score</source>
      <translation>Accept all above a score</translation>
    </message>
    <message>
      <source>Accept all above …</source>
      <translation>Accept all above …</translation>
    </message>
    <message>
      <source>Accept and install</source>
      <translation>Accept and install</translation>
    </message>
    <message>
      <source>Accept {name}</source>
      <translation>Accept {name}</translation>
    </message>
    <message numerus="yes">
      <source>Accepted for %n assets</source>
      <translation>
        <numerusform>Accepted for %n asset</numerusform>
        <numerusform>Accepted for %n assets</numerusform>
      </translation>
    </message>
    <message>
      <source>Accepting “{label}” puts on the tag “{to}” from now on</source>
      <translation>Accepting “{label}” puts on the tag “{to}” from now on</translation>
    </message>
    <message>
      <source>Accepting “{name}” puts on the tag</source>
      <translation>Accepting “{name}” puts on the tag</translation>
    </message>
    <message>
      <source>Act</source>
      <translation>Act</translation>
    </message>
    <message>
      <source>Action</source>
      <translation>Action</translation>
    </message>
    <message>
      <source>Actions and their keys</source>
      <translation>Actions and their keys</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Add</translation>
    </message>
    <message>
      <source>Add a folder …</source>
      <translation>Add a folder …</translation>
    </message>
    <message>
      <source>Add a tag</source>
      <translation>Add a tag</translation>
    </message>
    <message>
      <source>Add a tag, like Style/Film</source>
      <translation>Add a tag, like Style/Film</translation>
    </message>
    <message>
      <source>Add a vault from elsewhere …</source>
      <translation>Add a vault from elsewhere …</translation>
    </message>
    <message>
      <source>Add this key</source>
      <translation>Add this key</translation>
    </message>
    <message>
      <source>Added</source>
      <translation>Added</translation>
    </message>
    <message>
      <source>Added a release of {what}</source>
      <translation>Added a release of {what}</translation>
    </message>
    <message>
      <source>Adult</source>
      <translation>Adult</translation>
    </message>
    <message>
      <source>Adult content</source>
      <translation>Adult content</translation>
    </message>
    <message>
      <source>Adult content is hidden</source>
      <translation>Adult content is hidden</translation>
    </message>
    <message>
      <source>Adult content: blurred</source>
      <translation>Adult content: blurred</translation>
    </message>
    <message>
      <source>Adult content: hidden</source>
      <translation>Adult content: hidden</translation>
    </message>
    <message>
      <source>Adult content: shown</source>
      <translation>Adult content: shown</translation>
    </message>
    <message>
      <source>Age gate</source>
      <translation>Age gate</translation>
    </message>
    <message>
      <source>Aim at</source>
      <translation>Aim at</translation>
    </message>
    <message>
      <source>All acts</source>
      <translation>All acts</translation>
    </message>
    <message>
      <source>All assets</source>
      <translation>All assets</translation>
    </message>
    <message>
      <source>All keys are as usual again</source>
      <translation>All keys are as usual again</translation>
    </message>
    <message>
      <source>All of these wait for a vault already</source>
      <translation>All of these wait for a vault already</translation>
    </message>
    <message>
      <source>All packs …</source>
      <translation>All packs …</translation>
    </message>
    <message>
      <source>All platforms</source>
      <translation>All platforms</translation>
    </message>
    <message>
      <source>All that is flagged here as a grid, to decide on many</source>
      <translation>All that is flagged here as a grid, to decide on many</translation>
    </message>
    <message>
      <source>Also</source>
      <translation>Also</translation>
    </message>
    <message>
      <source>Also known</source>
      <translation>Also known</translation>
    </message>
    <message>
      <source>Alt text</source>
      <translation>Alt text</translation>
    </message>
    <message>
      <source>An approval counts when it was said twice, the second time with fresh eyes.</source>
      <translation>An approval counts when it was said twice, the second time with fresh eyes.</translation>
    </message>
    <message>
      <source>And</source>
      <translation>And</translation>
    </message>
    <message>
      <source>Animated</source>
      <translation>Animated</translation>
    </message>
    <message>
      <source>Anna</source>
      <translation>Anna</translation>
    </message>
    <message>
      <source>Another collection …</source>
      <translation>Another collection …</translation>
    </message>
    <message>
      <source>Another pack is being installed; one at a time.</source>
      <translation>Another pack is being installed; one at a time.</translation>
    </message>
    <message>
      <source>Another seed</source>
      <translation>Another seed</translation>
    </message>
    <message>
      <source>Answered a conflict: {what}</source>
      <translation>Answered a conflict: {what}</translation>
    </message>
    <message>
      <source>Any change to its files is noticed, but for a copy of it that is simply older.</source>
      <translation>Any change to its files is noticed, but for a copy of it that is simply older.</translation>
    </message>
    <message>
      <source>Anything asks for a look from</source>
      <translation>Anything asks for a look from</translation>
    </message>
    <message>
      <source>Appearance</source>
      <translation>Appearance</translation>
    </message>
    <message>
      <source>Apply</source>
      <translation>Apply</translation>
    </message>
    <message>
      <source>Approvals want a second look</source>
      <translation>Approvals want a second look</translation>
    </message>
    <message>
      <source>Approve</source>
      <translation>Approve</translation>
    </message>
    <message numerus="yes">
      <source>Approve %n assets</source>
      <translation>
        <numerusform>Approve %n asset</numerusform>
        <numerusform>Approve %n assets</numerusform>
      </translation>
    </message>
    <message>
      <source>Approve for a platform …</source>
      <translation>Approve for a platform …</translation>
    </message>
    <message numerus="yes">
      <source>Approve for all %n platforms</source>
      <translation>
        <numerusform>Approve for %n platform</numerusform>
        <numerusform>Approve for all %n platforms</numerusform>
      </translation>
    </message>
    <message>
      <source>Approve for {platform}</source>
      <translation>Approve for {platform}</translation>
    </message>
    <message>
      <source>Approve on all platforms where it waits</source>
      <translation>Approve on all platforms where it waits</translation>
    </message>
    <message>
      <source>Approve, or confirm as the second look</source>
      <translation>Approve, or confirm as the second look</translation>
    </message>
    <message numerus="yes">
      <source>Approved %n assets for {platform}</source>
      <translation>
        <numerusform>Approved %n asset for {platform}</numerusform>
        <numerusform>Approved %n assets for {platform}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Approved for %n platforms</source>
      <translation>
        <numerusform>Approved for %n platform</numerusform>
        <numerusform>Approved for %n platforms</numerusform>
      </translation>
    </message>
    <message>
      <source>Approved for {platform}</source>
      <translation>Approved for {platform}</translation>
    </message>
    <message>
      <source>Archived</source>
      <translation>Archived</translation>
    </message>
    <message>
      <source>Around it</source>
      <translation>Around it</translation>
    </message>
    <message>
      <source>As CSV, for spreadsheets …</source>
      <translation>As CSV, for spreadsheets …</translation>
    </message>
    <message>
      <source>As JSON, for programs …</source>
      <translation>As JSON, for programs …</translation>
    </message>
    <message>
      <source>As a vault of its own: nothing is replaced</source>
      <translation>As a vault of its own: nothing is replaced</translation>
    </message>
    <message>
      <source>As proposed</source>
      <translation>As proposed</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>As the system</translation>
    </message>
    <message>
      <source>Ask again in a week</source>
      <translation>Ask again in a week</translation>
    </message>
    <message>
      <source>Ask again tomorrow</source>
      <translation>Ask again tomorrow</translation>
    </message>
    <message>
      <source>Ask again tomorrow; with Shift, in a week</source>
      <translation>Ask again tomorrow; with Shift, in a week</translation>
    </message>
    <message>
      <source>Asset {row} of {all}</source>
      <translation>Asset {row} of {all}</translation>
    </message>
    <message>
      <source>Assets</source>
      <translation>Assets</translation>
    </message>
    <message>
      <source>At most</source>
      <translation>At most</translation>
    </message>
    <message>
      <source>Attestation</source>
      <translation>Attestation</translation>
    </message>
    <message>
      <source>Attested on</source>
      <translation>Attested on</translation>
    </message>
    <message>
      <source>Audit</source>
      <translation>Audit</translation>
    </message>
    <message>
      <source>Audit chain</source>
      <translation>Audit chain</translation>
    </message>
    <message>
      <source>Audit written to {name}</source>
      <translation>Audit written to {name}</translation>
    </message>
    <message>
      <source>Automatic</source>
      <translation>Automatic</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Back</translation>
    </message>
    <message>
      <source>Back to the one before</source>
      <translation>Back to the one before</translation>
    </message>
    <message>
      <source>Back to the pictures</source>
      <translation>Back to the pictures</translation>
    </message>
    <message>
      <source>Back to the shipped one</source>
      <translation>Back to the shipped one</translation>
    </message>
    <message>
      <source>Back up now</source>
      <translation>Back up now</translation>
    </message>
    <message>
      <source>Back up …</source>
      <translation>Back up …</translation>
    </message>
    <message>
      <source>Backed up, and restored on trial: {when}</source>
      <translation>Backed up, and restored on trial: {when}</translation>
    </message>
    <message>
      <source>Backing up a vault</source>
      <translation>Backing up a vault</translation>
    </message>
    <message>
      <source>Backing up the library</source>
      <translation>Backing up the library</translation>
    </message>
    <message>
      <source>Backups</source>
      <translation>Backups</translation>
    </message>
    <message>
      <source>Backups go to</source>
      <translation>Backups go to</translation>
    </message>
    <message>
      <source>Backups …</source>
      <translation>Backups …</translation>
    </message>
    <message>
      <source>Because</source>
      <translation>Because</translation>
    </message>
    <message>
      <source>Before the others</source>
      <translation>Before the others</translation>
    </message>
    <message>
      <source>Begin</source>
      <translation>Begin</translation>
    </message>
    <message>
      <source>Behind a paywall</source>
      <translation>Behind a paywall</translation>
    </message>
    <message>
      <source>Beside it</source>
      <translation>Beside it</translation>
    </message>
    <message>
      <source>Beside the processor. Used once it was found to agree with the processor.</source>
      <translation>Beside the processor. Used once it was found to agree with the processor.</translation>
    </message>
    <message>
      <source>Best a folder on another disk.</source>
      <translation>Best a folder on another disk.</translation>
    </message>
    <message>
      <source>Best rated</source>
      <translation>Best rated</translation>
    </message>
    <message>
      <source>Better than the others in this</source>
      <translation>Better than the others in this</translation>
    </message>
    <message>
      <source>Blue</source>
      <translation>Blue</translation>
    </message>
    <message>
      <source>Blue label</source>
      <translation>Blue label</translation>
    </message>
    <message>
      <source>Blue label, and on to the next</source>
      <translation>Blue label, and on to the next</translation>
    </message>
    <message>
      <source>Blur every picture, in all windows</source>
      <translation>Blur every picture, in all windows</translation>
    </message>
    <message>
      <source>Blurred</source>
      <translation>Blurred</translation>
    </message>
    <message>
      <source>Blurred until you hold B</source>
      <translation>Blurred until you hold B</translation>
    </message>
    <message>
      <source>Both are kept</source>
      <translation>Both are kept</translation>
    </message>
    <message>
      <source>Both have the same content.</source>
      <translation>Both have the same content.</translation>
    </message>
    <message>
      <source>Bring it back</source>
      <translation>Bring it back</translation>
    </message>
    <message>
      <source>By cryptography</source>
      <translation>By cryptography</translation>
    </message>
    <message>
      <source>By events</source>
      <translation>By events</translation>
    </message>
    <message>
      <source>By polling</source>
      <translation>By polling</translation>
    </message>
    <message>
      <source>Bytes</source>
      <translation>Bytes</translation>
    </message>
    <message>
      <source>CFG</source>
      <translation>CFG</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>Caption</source>
      <translation>Caption</translation>
    </message>
    <message>
      <source>Carousel</source>
      <translation>Carousel</translation>
    </message>
    <message>
      <source>Carries</source>
      <translation>Carries</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>Change</translation>
    </message>
    <message>
      <source>Change a copy …</source>
      <translation>Change a copy …</translation>
    </message>
    <message>
      <source>Change folder …</source>
      <translation>Change folder …</translation>
    </message>
    <message>
      <source>Change it</source>
      <translation>Change it</translation>
    </message>
    <message>
      <source>Change keys …</source>
      <translation>Change keys …</translation>
    </message>
    <message>
      <source>Change the passphrase …</source>
      <translation>Change the passphrase …</translation>
    </message>
    <message>
      <source>Change the role</source>
      <translation>Change the role</translation>
    </message>
    <message>
      <source>Change …</source>
      <translation>Change …</translation>
    </message>
    <message>
      <source>Characters</source>
      <translation>Characters</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>Check</translation>
    </message>
    <message>
      <source>Check again</source>
      <translation>Check again</translation>
    </message>
    <message>
      <source>Checked by machine: {told}</source>
      <translation>Checked by machine: {told}</translation>
    </message>
    <message>
      <source>Checked: every file is as it should be</source>
      <translation>Checked: every file is as it should be</translation>
    </message>
    <message>
      <source>Checking</source>
      <translation>Checking</translation>
    </message>
    <message>
      <source>Checking …</source>
      <translation>Checking …</translation>
    </message>
    <message>
      <source>Checkpoint</source>
      <translation>Checkpoint</translation>
    </message>
    <message>
      <source>Checkpoints</source>
      <translation>Checkpoints</translation>
    </message>
    <message>
      <source>Choose a folder …</source>
      <translation>Choose a folder …</translation>
    </message>
    <message>
      <source>Choose presets</source>
      <translation>Choose presets</translation>
    </message>
    <message>
      <source>Choose presets for the shelf</source>
      <translation>Choose presets for the shelf</translation>
    </message>
    <message>
      <source>Choose the document …</source>
      <translation>Choose the document …</translation>
    </message>
    <message>
      <source>Choose the folder they may be in now. Musekeep looks there for files with the same content, then for the same names in the same places. Nothing is changed before you say so.</source>
      <translation>Choose the folder they may be in now. Musekeep looks there for files with the same content, then for the same names in the same places. Nothing is changed before you say so.</translation>
    </message>
    <message>
      <source>Choose the signed document first.</source>
      <translation>Choose the signed document first.</translation>
    </message>
    <message>
      <source>Choose …</source>
      <translation>Choose …</translation>
    </message>
    <message>
      <source>Chose the cover of a stack</source>
      <translation>Chose the cover of a stack</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Clear</translation>
    </message>
    <message numerus="yes">
      <source>Clear on %n others</source>
      <translation>
        <numerusform>Clear on %n other</numerusform>
        <numerusform>Clear on %n others</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Clear on %n platforms</source>
      <translation>
        <numerusform>Clear on %n platform</numerusform>
        <numerusform>Clear on %n platforms</numerusform>
      </translation>
    </message>
    <message>
      <source>Clear the flag, and on to the next</source>
      <translation>Clear the flag, and on to the next</translation>
    </message>
    <message>
      <source>Clear the list</source>
      <translation>Clear the list</translation>
    </message>
    <message>
      <source>Clear the search</source>
      <translation>Clear the search</translation>
    </message>
    <message>
      <source>Click to go on watching.</source>
      <translation>Click to go on watching.</translation>
    </message>
    <message>
      <source>Click to pause.</source>
      <translation>Click to pause.</translation>
    </message>
    <message>
      <source>Clip</source>
      <translation>Clip</translation>
    </message>
    <message>
      <source>Clipboard histories are asked not to keep it</source>
      <translation>Clipboard histories are asked not to keep it</translation>
    </message>
    <message>
      <source>Clips cannot be played here: a library of the system is missing.</source>
      <translation>Clips cannot be played here: a library of the system is missing.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>Close the tag bar</source>
      <translation>Close the tag bar</translation>
    </message>
    <message>
      <source>Close this section</source>
      <translation>Close this section</translation>
    </message>
    <message>
      <source>Collection</source>
      <translation>Collection</translation>
    </message>
    <message>
      <source>Collection “{what}”</source>
      <translation>Collection “{what}”</translation>
    </message>
    <message>
      <source>Collections</source>
      <translation>Collections</translation>
    </message>
    <message>
      <source>Colour</source>
      <translation>Colour</translation>
    </message>
    <message>
      <source>Colour detail</source>
      <translation>Colour detail</translation>
    </message>
    <message>
      <source>Colour, as #rrggbb</source>
      <translation>Colour, as #rrggbb</translation>
    </message>
    <message>
      <source>Colours</source>
      <translation>Colours</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>Compare</translation>
    </message>
    <message>
      <source>Compare its files with the hashes that are known</source>
      <translation>Compare its files with the hashes that are known</translation>
    </message>
    <message>
      <source>Compare two to four</source>
      <translation>Compare two to four</translation>
    </message>
    <message>
      <source>Compare without this one</source>
      <translation>Compare without this one</translation>
    </message>
    <message>
      <source>Confirm</source>
      <translation>Confirm</translation>
    </message>
    <message>
      <source>Confirmed a decision on {what}</source>
      <translation>Confirmed a decision on {what}</translation>
    </message>
    <message>
      <source>Confirmed for {platform}</source>
      <translation>Confirmed for {platform}</translation>
    </message>
    <message>
      <source>Conflict</source>
      <translation>Conflict</translation>
    </message>
    <message>
      <source>Conflicts</source>
      <translation>Conflicts</translation>
    </message>
    <message>
      <source>Consent</source>
      <translation>Consent</translation>
    </message>
    <message>
      <source>Content Credentials</source>
      <translation>Content Credentials</translation>
    </message>
    <message>
      <source>Contrast</source>
      <translation>Contrast</translation>
    </message>
    <message>
      <source>Copied to {folder}: {size} written.</source>
      <translation>Copied to {folder}: {size} written.</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Copy</translation>
    </message>
    <message>
      <source>Copy as my own …</source>
      <translation>Copy as my own …</translation>
    </message>
    <message>
      <source>Copy as text</source>
      <translation>Copy as text</translation>
    </message>
    <message>
      <source>Copy diagnostics</source>
      <translation>Copy diagnostics</translation>
    </message>
    <message>
      <source>Copy exported files</source>
      <translation>Copy exported files</translation>
    </message>
    <message>
      <source>Copy files</source>
      <translation>Copy files</translation>
    </message>
    <message>
      <source>Copy it and paste it into ComfyUI's canvas.</source>
      <translation>Copy it and paste it into ComfyUI's canvas.</translation>
    </message>
    <message>
      <source>Copy prompt</source>
      <translation>Copy prompt</translation>
    </message>
    <message>
      <source>Copy the files</source>
      <translation>Copy the files</translation>
    </message>
    <message>
      <source>Copy the list</source>
      <translation>Copy the list</translation>
    </message>
    <message>
      <source>Copy {name}</source>
      <translation>Copy {name}</translation>
    </message>
    <message>
      <source>Copy, and keep here</source>
      <translation>Copy, and keep here</translation>
    </message>
    <message>
      <source>Copying …</source>
      <translation>Copying …</translation>
    </message>
    <message>
      <source>Copyright</source>
      <translation>Copyright</translation>
    </message>
    <message>
      <source>Correct</source>
      <translation>Correct</translation>
    </message>
    <message>
      <source>Corrected</source>
      <translation>Corrected</translation>
    </message>
    <message>
      <source>Corrected a matched word: {what}</source>
      <translation>Corrected a matched word: {what}</translation>
    </message>
    <message>
      <source>Correction</source>
      <translation>Correction</translation>
    </message>
    <message>
      <source>Could go</source>
      <translation>Could go</translation>
    </message>
    <message>
      <source>Could not be read</source>
      <translation>Could not be read</translation>
    </message>
    <message>
      <source>Counting …</source>
      <translation>Counting …</translation>
    </message>
    <message>
      <source>Cover at</source>
      <translation>Cover at</translation>
    </message>
    <message>
      <source>Cover of its stack</source>
      <translation>Cover of its stack</translation>
    </message>
    <message>
      <source>Crash reports</source>
      <translation>Crash reports</translation>
    </message>
    <message>
      <source>Created</source>
      <translation>Created</translation>
    </message>
    <message>
      <source>Creator</source>
      <translation>Creator</translation>
    </message>
    <message>
      <source>Credentials</source>
      <translation>Credentials</translation>
    </message>
    <message>
      <source>Crop of {name}</source>
      <translation>Crop of {name}</translation>
    </message>
    <message>
      <source>Crop {name} as proposed</source>
      <translation>Crop {name} as proposed</translation>
    </message>
    <message>
      <source>Cropped as proposed again</source>
      <translation>Cropped as proposed again</translation>
    </message>
    <message>
      <source>Ctrl+B shows pictures again</source>
      <translation>Ctrl+B shows pictures again</translation>
    </message>
    <message>
      <source>Cull list</source>
      <translation>Cull list</translation>
    </message>
    <message>
      <source>Cull list: {what}</source>
      <translation>Cull list: {what}</translation>
    </message>
    <message>
      <source>Curate</source>
      <translation>Curate</translation>
    </message>
    <message>
      <source>Cut a clip: {what}</source>
      <translation>Cut a clip: {what}</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Dark</translation>
    </message>
    <message>
      <source>Day of the attestation</source>
      <translation>Day of the attestation</translation>
    </message>
    <message>
      <source>Decide</source>
      <translation>Decide</translation>
    </message>
    <message>
      <source>Decided on</source>
      <translation>Decided on</translation>
    </message>
    <message>
      <source>Decided: {what}</source>
      <translation>Decided: {what}</translation>
    </message>
    <message>
      <source>Decision</source>
      <translation>Decision</translation>
    </message>
    <message>
      <source>Decision out of date</source>
      <translation>Decision out of date</translation>
    </message>
    <message>
      <source>Decisions so far</source>
      <translation>Decisions so far</translation>
    </message>
    <message>
      <source>Decisions, exports, overrides and changes of personas and policies are written down here, each with the hash of the one before.</source>
      <translation>Decisions, exports, overrides and changes of personas and policies are written down here, each with the hash of the one before.</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Delete</translation>
    </message>
    <message numerus="yes">
      <source>Delete %n assets …</source>
      <translation>
        <numerusform>Delete %n asset …</numerusform>
        <numerusform>Delete %n assets …</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Delete %n assets?</source>
      <translation>
        <numerusform>Delete %n asset?</numerusform>
        <numerusform>Delete %n assets?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Delete %n files for good</source>
      <translation>
        <numerusform>Delete %n file for good</numerusform>
        <numerusform>Delete %n files for good</numerusform>
      </translation>
    </message>
    <message>
      <source>Delete …</source>
      <translation>Delete …</translation>
    </message>
    <message>
      <source>Deleted the collection “{what}”</source>
      <translation>Deleted the collection “{what}”</translation>
    </message>
    <message>
      <source>Deleting files</source>
      <translation>Deleting files</translation>
    </message>
    <message>
      <source>Deliver to the {platform} folder ({name})</source>
      <translation>Deliver to the {platform} folder ({name})</translation>
    </message>
    <message>
      <source>Described: {what}</source>
      <translation>Described: {what}</translation>
    </message>
    <message>
      <source>Description</source>
      <translation>Description</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Details</translation>
    </message>
    <message>
      <source>Diagnostics</source>
      <translation>Diagnostics</translation>
    </message>
    <message>
      <source>Diagnostics are on the clipboard; nothing was sent</source>
      <translation>Diagnostics are on the clipboard; nothing was sent</translation>
    </message>
    <message>
      <source>Differences</source>
      <translation>Differences</translation>
    </message>
    <message>
      <source>Different for personas</source>
      <translation>Different for personas</translation>
    </message>
    <message>
      <source>Dismiss</source>
      <translation>Dismiss</translation>
    </message>
    <message numerus="yes">
      <source>Do %n edits again, with this one</source>
      <translation>
        <numerusform>Do it again</numerusform>
        <numerusform>Do %n edits again, with this one</numerusform>
      </translation>
    </message>
    <message>
      <source>Do not install</source>
      <translation>Do not install</translation>
    </message>
    <message>
      <source>Do not restore</source>
      <translation>Do not restore</translation>
    </message>
    <message>
      <source>Document</source>
      <translation>Document</translation>
    </message>
    <message>
      <source>Document that this word was matched wrongly; it needs a reason</source>
      <translation>Document that this word was matched wrongly; it needs a reason</translation>
    </message>
    <message>
      <source>Does not show</source>
      <translation>Does not show</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Done</translation>
    </message>
    <message>
      <source>Done again</source>
      <translation>Done again</translation>
    </message>
    <message>
      <source>Drag the crop, or use the arrow keys, + and −. Del: as it was proposed</source>
      <translation>Drag the crop, or use the arrow keys, + and −. Del: as it was proposed</translation>
    </message>
    <message>
      <source>Drawing sample pictures</source>
      <translation>Drawing sample pictures</translation>
    </message>
    <message>
      <source>Drew a crop: {what}</source>
      <translation>Drew a crop: {what}</translation>
    </message>
    <message>
      <source>Drop files or folders here, or point Musekeep at the folder your generator writes to. Nothing is copied, nothing leaves this computer, and adult content is blurred until you ask to see it.</source>
      <translation>Drop files or folders here, or point Musekeep at the folder your generator writes to. Nothing is copied, nothing leaves this computer, and adult content is blurred until you ask to see it.</translation>
    </message>
    <message numerus="yes">
      <source>Drop to import %n things</source>
      <translation>
        <numerusform>Drop to import</numerusform>
        <numerusform>Drop to import %n things</numerusform>
      </translation>
    </message>
    <message>
      <source>Duplicates</source>
      <translation>Duplicates</translation>
    </message>
    <message>
      <source>Duplicates could not be looked for</source>
      <translation>Duplicates could not be looked for</translation>
    </message>
    <message>
      <source>Duplicates, culling, personas, presets, packs, audit</source>
      <translation>Duplicates, culling, personas, presets, packs, audit</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Edit</translation>
    </message>
    <message>
      <source>Editor</source>
      <translation>Editor</translation>
    </message>
    <message>
      <source>Edits, newest first</source>
      <translation>Edits, newest first</translation>
    </message>
    <message>
      <source>Elsewhere</source>
      <translation>Elsewhere</translation>
    </message>
    <message>
      <source>Empty the trash …</source>
      <translation>Empty the trash …</translation>
    </message>
    <message>
      <source>Encode clips with the graphics card</source>
      <translation>Encode clips with the graphics card</translation>
    </message>
    <message>
      <source>Encrypted with everything that is known of what is in it.</source>
      <translation>Encrypted with everything that is known of what is in it.</translation>
    </message>
    <message>
      <source>Ended</source>
      <translation>Ended</translation>
    </message>
    <message>
      <source>Enlarged to</source>
      <translation>Enlarged to</translation>
    </message>
    <message>
      <source>Enter changes it, − leaves out what it finds, Del removes it</source>
      <translation>Enter changes it, − leaves out what it finds, Del removes it</translation>
    </message>
    <message>
      <source>Every conflict copy was answered.</source>
      <translation>Every conflict copy was answered.</translation>
    </message>
    <message>
      <source>Every decision, who made it and why; it shows when anything was changed.</source>
      <translation>Every decision, who made it and why; it shows when anything was changed.</translation>
    </message>
    <message>
      <source>Every edit of this library, and the way back</source>
      <translation>Every edit of this library, and the way back</translation>
    </message>
    <message>
      <source>Every file is where it should be.</source>
      <translation>Every file is where it should be.</translation>
    </message>
    <message>
      <source>Every folder can be reached.</source>
      <translation>Every folder can be reached.</translation>
    </message>
    <message>
      <source>Every pack that is known is here.</source>
      <translation>Every pack that is known is here.</translation>
    </message>
    <message>
      <source>Every page of its catalogue and every piece of its files is read and proven.</source>
      <translation>Every page of its catalogue and every piece of its files is read and proven.</translation>
    </message>
    <message>
      <source>Every verdict is clear.</source>
      <translation>Every verdict is clear.</translation>
    </message>
    <message>
      <source>Everything in this library is in the trash.</source>
      <translation>Everything in this library is in the trash.</translation>
    </message>
    <message>
      <source>Everything is as it was written.</source>
      <translation>Everything is as it was written.</translation>
    </message>
    <message>
      <source>Everything is blurred</source>
      <translation>Everything is blurred</translation>
    </message>
    <message>
      <source>Everything stays on this computer: no account, nothing is sent. All of this can be changed later in the settings.</source>
      <translation>Everything stays on this computer: no account, nothing is sent. All of this can be changed later in the settings.</translation>
    </message>
    <message>
      <source>Everywhere</source>
      <translation>Everywhere</translation>
    </message>
    <message>
      <source>Expired on {day}</source>
      <translation>Expired on {day}</translation>
    </message>
    <message>
      <source>Explicit</source>
      <translation>Explicit</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Export</translation>
    </message>
    <message numerus="yes">
      <source>Export %n blocked all the same …</source>
      <translation>
        <numerusform>Export %n blocked all the same …</numerusform>
        <numerusform>Export %n blocked all the same …</numerusform>
      </translation>
    </message>
    <message>
      <source>Export by the preset in force</source>
      <translation>Export by the preset in force</translation>
    </message>
    <message>
      <source>Export what is blocked …</source>
      <translation>Export what is blocked …</translation>
    </message>
    <message>
      <source>Export what is selected</source>
      <translation>Export what is selected</translation>
    </message>
    <message>
      <source>Exported</source>
      <translation>Exported</translation>
    </message>
    <message>
      <source>Exported files go to</source>
      <translation>Exported files go to</translation>
    </message>
    <message>
      <source>Exporting {preset}</source>
      <translation>Exporting {preset}</translation>
    </message>
    <message>
      <source>Exports</source>
      <translation>Exports</translation>
    </message>
    <message>
      <source>Faster, for somewhat larger files. The processor does it where that fails.</source>
      <translation>Faster, for somewhat larger files. The processor does it where that fails.</translation>
    </message>
    <message>
      <source>Feed</source>
      <translation>Feed</translation>
    </message>
    <message>
      <source>Fetch</source>
      <translation>Fetch</translation>
    </message>
    <message numerus="yes">
      <source>Fetch %n files</source>
      <translation>
        <numerusform>Fetch %n file</numerusform>
        <numerusform>Fetch %n files</numerusform>
      </translation>
    </message>
    <message>
      <source>Fetch from the cloud</source>
      <translation>Fetch from the cloud</translation>
    </message>
    <message>
      <source>Fetch it to see it</source>
      <translation>Fetch it to see it</translation>
    </message>
    <message>
      <source>Fetch {pack}</source>
      <translation>Fetch {pack}</translation>
    </message>
    <message>
      <source>Fetch …</source>
      <translation>Fetch …</translation>
    </message>
    <message>
      <source>Fetching from the cloud</source>
      <translation>Fetching from the cloud</translation>
    </message>
    <message>
      <source>Fetching: {done}</source>
      <translation>Fetching: {done}</translation>
    </message>
    <message>
      <source>Fictional</source>
      <translation>Fictional</translation>
    </message>
    <message>
      <source>File</source>
      <translation>File</translation>
    </message>
    <message>
      <source>File a release …</source>
      <translation>File a release …</translation>
    </message>
    <message>
      <source>File name</source>
      <translation>File name</translation>
    </message>
    <message>
      <source>File size, at most</source>
      <translation>File size, at most</translation>
    </message>
    <message>
      <source>File the release</source>
      <translation>File the release</translation>
    </message>
    <message>
      <source>Files</source>
      <translation>Files</translation>
    </message>
    <message>
      <source>Files that are dragged out lie in a folder of their own in there for a week.</source>
      <translation>Files that are dragged out lie in a folder of their own in there for a week.</translation>
    </message>
    <message>
      <source>Files that are dropped here are sealed at once: the library never hears of them. What is in the library is dropped on the vault in its sidebar there.</source>
      <translation>Files that are dropped here are sealed at once: the library never hears of them. What is in the library is dropped on the vault in its sidebar there.</translation>
    </message>
    <message>
      <source>Files that were found</source>
      <translation>Files that were found</translation>
    </message>
    <message>
      <source>Filmstrip</source>
      <translation>Filmstrip</translation>
    </message>
    <message>
      <source>Filter</source>
      <translation>Filter</translation>
    </message>
    <message>
      <source>Filter by person, platform, word or hash</source>
      <translation>Filter by person, platform, word or hash</translation>
    </message>
    <message>
      <source>Find a platform</source>
      <translation>Find a platform</translation>
    </message>
    <message>
      <source>Find a preset</source>
      <translation>Find a preset</translation>
    </message>
    <message>
      <source>Find a preset: platform, place, size</source>
      <translation>Find a preset: platform, place, size</translation>
    </message>
    <message>
      <source>Find a setting</source>
      <translation>Find a setting</translation>
    </message>
    <message>
      <source>Find a tag or place</source>
      <translation>Find a tag or place</translation>
    </message>
    <message>
      <source>Find a value</source>
      <translation>Find a value</translation>
    </message>
    <message>
      <source>Find all missing …</source>
      <translation>Find all missing …</translation>
    </message>
    <message>
      <source>Find missing files …</source>
      <translation>Find missing files …</translation>
    </message>
    <message>
      <source>Find out</source>
      <translation>Find out</translation>
    </message>
    <message>
      <source>Find what pictures show</source>
      <translation>Find what pictures show</translation>
    </message>
    <message>
      <source>Finds alike pictures, and pictures by words</source>
      <translation>Finds alike pictures, and pictures by words</translation>
    </message>
    <message>
      <source>Finds what is where: boxes with labels</source>
      <translation>Finds what is where: boxes with labels</translation>
    </message>
    <message>
      <source>Finish …</source>
      <translation>Finish …</translation>
    </message>
    <message>
      <source>First steps</source>
      <translation>First steps</translation>
    </message>
    <message>
      <source>First steps …</source>
      <translation>First steps …</translation>
    </message>
    <message>
      <source>Fit</source>
      <translation>Fit</translation>
    </message>
    <message>
      <source>Fit · {percent}</source>
      <translation>Fit · {percent}</translation>
    </message>
    <message>
      <source>Five stars</source>
      <translation>Five stars</translation>
    </message>
    <message>
      <source>Five stars, and on to the next</source>
      <translation>Five stars, and on to the next</translation>
    </message>
    <message>
      <source>Flag</source>
      <translation>Flag</translation>
    </message>
    <message>
      <source>Flag: {what}</source>
      <translation>Flag: {what}</translation>
    </message>
    <message>
      <source>Flagged</source>
      <translation>Flagged</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Folder</translation>
    </message>
    <message>
      <source>Folder for exported files</source>
      <translation>Folder for exported files</translation>
    </message>
    <message>
      <source>Folder to look in</source>
      <translation>Folder to look in</translation>
    </message>
    <message>
      <source>Folders</source>
      <translation>Folders</translation>
    </message>
    <message>
      <source>Folders and files</source>
      <translation>Folders and files</translation>
    </message>
    <message>
      <source>For pictures that carry none otherwise. Reading takes longer.</source>
      <translation>For pictures that carry none otherwise. Reading takes longer.</translation>
    </message>
    <message>
      <source>For this picture only. Say what the word means here; it is kept for good.</source>
      <translation>For this picture only. Say what the word means here; it is kept for good.</translation>
    </message>
    <message>
      <source>Forget these choices</source>
      <translation>Forget these choices</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Format</translation>
    </message>
    <message>
      <source>Formats</source>
      <translation>Formats</translation>
    </message>
    <message>
      <source>Found as</source>
      <translation>Found as</translation>
    </message>
    <message>
      <source>Found by walking past a node Musekeep does not know.</source>
      <translation>Found by walking past a node Musekeep does not know.</translation>
    </message>
    <message>
      <source>Found missing files</source>
      <translation>Found missing files</translation>
    </message>
    <message>
      <source>Four at most are compared: the first ones</source>
      <translation>Four at most are compared: the first ones</translation>
    </message>
    <message>
      <source>Four or five words that nobody would expect beside each other.</source>
      <translation>Four or five words that nobody would expect beside each other.</translation>
    </message>
    <message>
      <source>Four stars</source>
      <translation>Four stars</translation>
    </message>
    <message>
      <source>Four stars, and on to the next</source>
      <translation>Four stars, and on to the next</translation>
    </message>
    <message>
      <source>Framing</source>
      <translation>Framing</translation>
    </message>
    <message>
      <source>Free software under the {licence}: use it, look into it, change it, pass it on. It comes without any warranty.</source>
      <translation>Free software under the {licence}: use it, look into it, change it, pass it on. It comes without any warranty.</translation>
    </message>
    <message>
      <source>From</source>
      <translation>From</translation>
    </message>
    <message>
      <source>From the paper: a slip of the pen is found now, or on the day it is needed. Small letters and missing dashes do not matter.</source>
      <translation>From the paper: a slip of the pen is found now, or on the day it is needed. Small letters and missing dashes do not matter.</translation>
    </message>
    <message>
      <source>From which score</source>
      <translation>From which score</translation>
    </message>
    <message>
      <source>Full screen</source>
      <translation>Full screen</translation>
    </message>
    <message>
      <source>General</source>
      <translation>General</translation>
    </message>
    <message>
      <source>Generated pictures</source>
      <translation>Generated pictures</translation>
    </message>
    <message>
      <source>Generator</source>
      <translation>Generator</translation>
    </message>
    <message>
      <source>Generators write for a while; half a file is never read.</source>
      <translation>Generators write for a while; half a file is never read.</translation>
    </message>
    <message>
      <source>Give up</source>
      <translation>Give up</translation>
    </message>
    <message numerus="yes">
      <source>Given up; %n files it had written stay</source>
      <translation>
        <numerusform>Given up; %n file it had written stays</numerusform>
        <numerusform>Given up; %n files it had written stay</numerusform>
      </translation>
    </message>
    <message>
      <source>Go far</source>
      <translation>Go far</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Go on</translation>
    </message>
    <message>
      <source>Go on looking</source>
      <translation>Go on looking</translation>
    </message>
    <message>
      <source>Go on sorting</source>
      <translation>Go on sorting</translation>
    </message>
    <message>
      <source>Go through what waits for a decision</source>
      <translation>Go through what waits for a decision</translation>
    </message>
    <message>
      <source>Goes into the keeper</source>
      <translation>Goes into the keeper</translation>
    </message>
    <message>
      <source>Going on with an export</source>
      <translation>Going on with an export</translation>
    </message>
    <message>
      <source>Gone for good, as no trash stands behind a vault: {files}.</source>
      <translation>Gone for good, as no trash stands behind a vault: {files}.</translation>
    </message>
    <message>
      <source>Green</source>
      <translation>Green</translation>
    </message>
    <message>
      <source>Green label</source>
      <translation>Green label</translation>
    </message>
    <message>
      <source>Green label, and on to the next</source>
      <translation>Green label, and on to the next</translation>
    </message>
    <message>
      <source>Groups of duplicates</source>
      <translation>Groups of duplicates</translation>
    </message>
    <message>
      <source>Hand over a small vault</source>
      <translation>Hand over a small vault</translation>
    </message>
    <message>
      <source>Hand over a small vault …</source>
      <translation>Hand over a small vault …</translation>
    </message>
    <message>
      <source>Handing over</source>
      <translation>Handing over</translation>
    </message>
    <message>
      <source>Hashtags</source>
      <translation>Hashtags</translation>
    </message>
    <message>
      <source>Height</source>
      <translation>Height</translation>
    </message>
    <message>
      <source>Hidden</source>
      <translation>Hidden</translation>
    </message>
    <message>
      <source>History</source>
      <translation>History</translation>
    </message>
    <message>
      <source>History of edits</source>
      <translation>History of edits</translation>
    </message>
    <message>
      <source>Hold to see what is blurred</source>
      <translation>Hold to see what is blurred</translation>
    </message>
    <message>
      <source>Holding B shows what is blurred. What nobody has checked counts as adult.</source>
      <translation>Holding B shows what is blurred. What nobody has checked counts as adult.</translation>
    </message>
    <message>
      <source>Holds</source>
      <translation>Holds</translation>
    </message>
    <message>
      <source>Holds only from {day}</source>
      <translation>Holds only from {day}</translation>
    </message>
    <message>
      <source>Holds since {day}, without end</source>
      <translation>Holds since {day}, without end</translation>
    </message>
    <message>
      <source>Holds until {day}</source>
      <translation>Holds until {day}</translation>
    </message>
    <message>
      <source>How</source>
      <translation>How</translation>
    </message>
    <message>
      <source>How adult content is shown</source>
      <translation>How adult content is shown</translation>
    </message>
    <message>
      <source>How alike</source>
      <translation>How alike</translation>
    </message>
    <message>
      <source>How far it is stands in the status bar, where it can be stopped, too.</source>
      <translation>How far it is stands in the status bar, where it can be stopped, too.</translation>
    </message>
    <message>
      <source>How far it is stands in the status bar.</source>
      <translation>How far it is stands in the status bar.</translation>
    </message>
    <message>
      <source>How files are made</source>
      <translation>How files are made</translation>
    </message>
    <message>
      <source>How it is watched</source>
      <translation>How it is watched</translation>
    </message>
    <message>
      <source>How long</source>
      <translation>How long</translation>
    </message>
    <message>
      <source>How many were seen</source>
      <translation>How many were seen</translation>
    </message>
    <message>
      <source>How the search could go on</source>
      <translation>How the search could go on</translation>
    </message>
    <message>
      <source>How things are shown</source>
      <translation>How things are shown</translation>
    </message>
    <message>
      <source>I have it on paper</source>
      <translation>I have it on paper</translation>
    </message>
    <message>
      <source>Icon in the system tray</source>
      <translation>Icon in the system tray</translation>
    </message>
    <message>
      <source>Id of the copy</source>
      <translation>Id of the copy</translation>
    </message>
    <message>
      <source>Id: platform.name, in small letters</source>
      <translation>Id: platform.name, in small letters</translation>
    </message>
    <message>
      <source>If a name is taken</source>
      <translation>If a name is taken</translation>
    </message>
    <message>
      <source>Implied</source>
      <translation>Implied</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Import</translation>
    </message>
    <message>
      <source>Import a folder</source>
      <translation>Import a folder</translation>
    </message>
    <message>
      <source>Import a folder …</source>
      <translation>Import a folder …</translation>
    </message>
    <message>
      <source>Import files</source>
      <translation>Import files</translation>
    </message>
    <message>
      <source>Import files …</source>
      <translation>Import files …</translation>
    </message>
    <message>
      <source>Imported: it stands in the files, nobody typed it here</source>
      <translation>Imported: it stands in the files, nobody typed it here</translation>
    </message>
    <message>
      <source>Imported: it stands in {where}, nobody typed it here</source>
      <translation>Imported: it stands in {where}, nobody typed it here</translation>
    </message>
    <message>
      <source>Importing {name}</source>
      <translation>Importing {name}</translation>
    </message>
    <message>
      <source>In a cloud folder, files that are only in the cloud are listed, not opened.</source>
      <translation>In a cloud folder, files that are only in the cloud are listed, not opened.</translation>
    </message>
    <message>
      <source>In a stack</source>
      <translation>In a stack</translation>
    </message>
    <message>
      <source>In conflict</source>
      <translation>In conflict</translation>
    </message>
    <message>
      <source>In focus, from this share of the picture</source>
      <translation>In focus, from this share of the picture</translation>
    </message>
    <message>
      <source>In force when Musekeep starts next.</source>
      <translation>In force when Musekeep starts next.</translation>
    </message>
    <message>
      <source>In its words</source>
      <translation>In its words</translation>
    </message>
    <message>
      <source>In public</source>
      <translation>In public</translation>
    </message>
    <message>
      <source>In several places</source>
      <translation>In several places</translation>
    </message>
    <message>
      <source>In the cloud</source>
      <translation>In the cloud</translation>
    </message>
    <message>
      <source>In use</source>
      <translation>In use</translation>
    </message>
    <message>
      <source>In use; comes with Musekeep</source>
      <translation>In use; comes with Musekeep</translation>
    </message>
    <message>
      <source>In writing: whoever is shown, or whoever the character is, is an adult.</source>
      <translation>In writing: whoever is shown, or whoever the character is, is an adult.</translation>
    </message>
    <message>
      <source>Inbox</source>
      <translation>Inbox</translation>
    </message>
    <message>
      <source>Install from a ZIP …</source>
      <translation>Install from a ZIP …</translation>
    </message>
    <message>
      <source>Install from a folder …</source>
      <translation>Install from a folder …</translation>
    </message>
    <message>
      <source>Install …</source>
      <translation>Install …</translation>
    </message>
    <message>
      <source>Installed, but off: it looks at nothing</source>
      <translation>Installed, but off: it looks at nothing</translation>
    </message>
    <message>
      <source>Installed. It looks at your pictures from now on.</source>
      <translation>Installed. It looks at your pictures from now on.</translation>
    </message>
    <message>
      <source>Installing {pack}</source>
      <translation>Installing {pack}</translation>
    </message>
    <message>
      <source>Installing …</source>
      <translation>Installing …</translation>
    </message>
    <message>
      <source>Invalid</source>
      <translation>Invalid</translation>
    </message>
    <message>
      <source>Invert the selection</source>
      <translation>Invert the selection</translation>
    </message>
    <message>
      <source>It also locks when the computer sleeps or its screen is locked.</source>
      <translation>It also locks when the computer sleeps or its screen is locked.</translation>
    </message>
    <message>
      <source>It begins with what is measured and learns from your answers.</source>
      <translation>It begins with what is measured and learns from your answers.</translation>
    </message>
    <message>
      <source>It brought the reader down; the program itself is unharmed.</source>
      <translation>It brought the reader down; the program itself is unharmed.</translation>
    </message>
    <message>
      <source>It has this key already.</source>
      <translation>It has this key already.</translation>
    </message>
    <message>
      <source>It is copied into the library; its hash proves that it stays what was signed.</source>
      <translation>It is copied into the library; its hash proves that it stays what was signed.</translation>
    </message>
    <message>
      <source>It is in the trash; its file stays where it is</source>
      <translation>It is in the trash; its file stays where it is</translation>
    </message>
    <message>
      <source>It is marked</source>
      <translation>It is marked</translation>
    </message>
    <message>
      <source>It is measured how much work one guess at the passphrase can be on this computer.</source>
      <translation>It is measured how much work one guess at the passphrase can be on this computer.</translation>
    </message>
    <message>
      <source>It is one asset, so there is nothing to merge. A copy you do not need can go.</source>
      <translation>It is one asset, so there is nothing to merge. A copy you do not need can go.</translation>
    </message>
    <message>
      <source>It is there</source>
      <translation>It is there</translation>
    </message>
    <message>
      <source>It is written down for good who said so, and why. What is prohibited stays here.</source>
      <translation>It is written down for good who said so, and why. What is prohibited stays here.</translation>
    </message>
    <message>
      <source>It locks, too, when the screen locks, the computer sleeps or is switched.</source>
      <translation>It locks, too, when the screen locks, the computer sleeps or is switched.</translation>
    </message>
    <message>
      <source>It may still be written; try again when it is complete.</source>
      <translation>It may still be written; try again when it is complete.</translation>
    </message>
    <message>
      <source>It opens the vault where the passphrase is forgotten, and nothing else does. It is shown this once. Write it down or print it, and keep it away from here.</source>
      <translation>It opens the vault where the passphrase is forgotten, and nothing else does. It is shown this once. Write it down or print it, and keep it away from here.</translation>
    </message>
    <message>
      <source>It stays blurred</source>
      <translation>It stays blurred</translation>
    </message>
    <message>
      <source>It was in</source>
      <translation>It was in</translation>
    </message>
    <message>
      <source>Its folder cannot be reached now.</source>
      <translation>Its folder cannot be reached now.</translation>
    </message>
    <message>
      <source>Its folder cannot be reached: a drive is not here, or it was moved.</source>
      <translation>Its folder cannot be reached: a drive is not here, or it was moved.</translation>
    </message>
    <message>
      <source>Its keyring can keep a key: then whoever uses this account opens the vault without the passphrase. With a PIN a stolen backup of the keyring is not enough. It can be changed at any time.</source>
      <translation>Its keyring can keep a key: then whoever uses this account opens the vault without the passphrase. With a PIN a stolen backup of the keyring is not enough. It can be changed at any time.</translation>
    </message>
    <message>
      <source>Its name</source>
      <translation>Its name</translation>
    </message>
    <message>
      <source>Its recovery code, shown this once</source>
      <translation>Its recovery code, shown this once</translation>
    </message>
    <message>
      <source>Its usual keys are back</source>
      <translation>Its usual keys are back</translation>
    </message>
    <message>
      <source>Jobs</source>
      <translation>Jobs</translation>
    </message>
    <message>
      <source>Jobs and problems</source>
      <translation>Jobs and problems</translation>
    </message>
    <message>
      <source>Jobs of this session that have ended</source>
      <translation>Jobs of this session that have ended</translation>
    </message>
    <message>
      <source>Judge for these platforms</source>
      <translation>Judge for these platforms</translation>
    </message>
    <message>
      <source>Judging by the new rules</source>
      <translation>Judging by the new rules</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Keep</translation>
    </message>
    <message numerus="yes">
      <source>Keep all %n</source>
      <translation>
        <numerusform>Keep it</numerusform>
        <numerusform>Keep all %n</numerusform>
      </translation>
    </message>
    <message>
      <source>Keep both</source>
      <translation>Keep both</translation>
    </message>
    <message>
      <source>Keep copy</source>
      <translation>Keep copy</translation>
    </message>
    <message>
      <source>Keep in the library</source>
      <translation>Keep in the library</translation>
    </message>
    <message>
      <source>Keep it</source>
      <translation>Keep it</translation>
    </message>
    <message>
      <source>Keep it apart from it.</source>
      <translation>Keep it apart from it.</translation>
    </message>
    <message>
      <source>Keep it here</source>
      <translation>Keep it here</translation>
    </message>
    <message>
      <source>Keep original</source>
      <translation>Keep original</translation>
    </message>
    <message>
      <source>Keep the newest</source>
      <translation>Keep the newest</translation>
    </message>
    <message>
      <source>Keep the one that is pointed at (← →) instead</source>
      <translation>Keep the one that is pointed at (← →) instead</translation>
    </message>
    <message>
      <source>Keep them in the library</source>
      <translation>Keep them in the library</translation>
    </message>
    <message>
      <source>Keep this one</source>
      <translation>Keep this one</translation>
    </message>
    <message>
      <source>Keep this one instead</source>
      <translation>Keep this one instead</translation>
    </message>
    <message>
      <source>Keep what is proposed</source>
      <translation>Keep what is proposed</translation>
    </message>
    <message>
      <source>Keep what waits in the library</source>
      <translation>Keep what waits in the library</translation>
    </message>
    <message>
      <source>Kept</source>
      <translation>Kept</translation>
    </message>
    <message>
      <source>Kept in the library's folder, the last few days; it names files, so look first.</source>
      <translation>Kept in the library's folder, the last few days; it names files, so look first.</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Keys</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Kind</translation>
    </message>
    <message>
      <source>Kind and papers …</source>
      <translation>Kind and papers …</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>Label</translation>
    </message>
    <message>
      <source>Label: {what}</source>
      <translation>Label: {what}</translation>
    </message>
    <message numerus="yes">
      <source>Labelled %n assets “{label}”</source>
      <translation>
        <numerusform>Labelled %n asset “{label}”</numerusform>
        <numerusform>Labelled %n assets “{label}”</numerusform>
      </translation>
    </message>
    <message>
      <source>Labelled as generated</source>
      <translation>Labelled as generated</translation>
    </message>
    <message>
      <source>Landscape</source>
      <translation>Landscape</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Language</translation>
    </message>
    <message>
      <source>Language of the window</source>
      <translation>Language of the window</translation>
    </message>
    <message>
      <source>Larger thumbnails</source>
      <translation>Larger thumbnails</translation>
    </message>
    <message>
      <source>Largest file</source>
      <translation>Largest file</translation>
    </message>
    <message>
      <source>Last added</source>
      <translation>Last added</translation>
    </message>
    <message>
      <source>Last checked {day} · known from: {confidence}</source>
      <translation>Last checked {day} · known from: {confidence}</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Later</translation>
    </message>
    <message>
      <source>Later edits stand on earlier ones: they are undone together, newest first.</source>
      <translation>Later edits stand on earlier ones: they are undone together, newest first.</translation>
    </message>
    <message>
      <source>Learned from your answers: {gone} rejected, {kept} kept</source>
      <translation>Learned from your answers: {gone} rejected, {kept} kept</translation>
    </message>
    <message>
      <source>Leave it out</source>
      <translation>Leave it out</translation>
    </message>
    <message>
      <source>Leave out</source>
      <translation>Leave out</translation>
    </message>
    <message>
      <source>Leave review (Esc)</source>
      <translation>Leave review (Esc)</translation>
    </message>
    <message>
      <source>Leave these out</source>
      <translation>Leave these out</translation>
    </message>
    <message>
      <source>Left</source>
      <translation>Left</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>Left out</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>Length</translation>
    </message>
    <message>
      <source>Less like it</source>
      <translation>Less like it</translation>
    </message>
    <message>
      <source>Less like this</source>
      <translation>Less like this</translation>
    </message>
    <message>
      <source>Let it</source>
      <translation>Let it</translation>
    </message>
    <message>
      <source>Let somebody in …</source>
      <translation>Let somebody in …</translation>
    </message>
    <message>
      <source>Let them in</source>
      <translation>Let them in</translation>
    </message>
    <message>
      <source>Let this computer open it …</source>
      <translation>Let this computer open it …</translation>
    </message>
    <message>
      <source>Library</source>
      <translation>Library</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>Licence</translation>
    </message>
    <message>
      <source>Licence of Musekeep</source>
      <translation>Licence of Musekeep</translation>
    </message>
    <message>
      <source>Licence of {pack}</source>
      <translation>Licence of {pack}</translation>
    </message>
    <message>
      <source>Licences</source>
      <translation>Licences</translation>
    </message>
    <message>
      <source>Licensed likeness</source>
      <translation>Licensed likeness</translation>
    </message>
    <message>
      <source>Life</source>
      <translation>Life</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Light</translation>
    </message>
    <message>
      <source>Light or dark</source>
      <translation>Light or dark</translation>
    </message>
    <message>
      <source>Light or dark, or as the system has it.</source>
      <translation>Light or dark, or as the system has it.</translation>
    </message>
    <message numerus="yes">
      <source>Like %n pictures</source>
      <translation>
        <numerusform>Like %n picture</numerusform>
        <numerusform>Like %n pictures</numerusform>
      </translation>
    </message>
    <message>
      <source>List</source>
      <translation>List</translation>
    </message>
    <message>
      <source>List of keys</source>
      <translation>List of keys</translation>
    </message>
    <message>
      <source>LoRA</source>
      <translation>LoRA</translation>
    </message>
    <message>
      <source>LoRAs</source>
      <translation>LoRAs</translation>
    </message>
    <message>
      <source>Lock</source>
      <translation>Lock</translation>
    </message>
    <message>
      <source>Lock all vaults</source>
      <translation>Lock all vaults</translation>
    </message>
    <message>
      <source>Lock all vaults now</source>
      <translation>Lock all vaults now</translation>
    </message>
    <message>
      <source>Lock an open vault when nobody is there for</source>
      <translation>Lock an open vault when nobody is there for</translation>
    </message>
    <message>
      <source>Lock it</source>
      <translation>Lock it</translation>
    </message>
    <message>
      <source>Lock it first</source>
      <translation>Lock it first</translation>
    </message>
    <message>
      <source>Lock now</source>
      <translation>Lock now</translation>
    </message>
    <message>
      <source>Lock when nobody is here for</source>
      <translation>Lock when nobody is here for</translation>
    </message>
    <message>
      <source>Locked, nobody can read a picture, name, prompt, tag, thumbnail or search in it.</source>
      <translation>Locked, nobody can read a picture, name, prompt, tag, thumbnail or search in it.</translation>
    </message>
    <message>
      <source>Locked.</source>
      <translation>Locked.</translation>
    </message>
    <message>
      <source>Locked. No program holds its keys.</source>
      <translation>Locked. No program holds its keys.</translation>
    </message>
    <message>
      <source>Locking</source>
      <translation>Locking</translation>
    </message>
    <message>
      <source>Log</source>
      <translation>Log</translation>
    </message>
    <message>
      <source>Look again</source>
      <translation>Look again</translation>
    </message>
    <message>
      <source>Look around with sample pictures</source>
      <translation>Look around with sample pictures</translation>
    </message>
    <message>
      <source>Look at all of them together</source>
      <translation>Look at all of them together</translation>
    </message>
    <message>
      <source>Look at folders without events every</source>
      <translation>Look at folders without events every</translation>
    </message>
    <message>
      <source>Look at it, and back; hold to peek</source>
      <translation>Look at it, and back; hold to peek</translation>
    </message>
    <message>
      <source>Look at pictures on battery, too</source>
      <translation>Look at pictures on battery, too</translation>
    </message>
    <message>
      <source>Look for it in the pictures</source>
      <translation>Look for it in the pictures</translation>
    </message>
    <message>
      <source>Look for recipes hidden in pixels</source>
      <translation>Look for recipes hidden in pixels</translation>
    </message>
    <message>
      <source>Looked through every now and then</source>
      <translation>Looked through every now and then</translation>
    </message>
    <message>
      <source>Looking at the pictures</source>
      <translation>Looking at the pictures</translation>
    </message>
    <message>
      <source>Looking for duplicates</source>
      <translation>Looking for duplicates</translation>
    </message>
    <message>
      <source>Looking for what could go</source>
      <translation>Looking for what could go</translation>
    </message>
    <message>
      <source>Looking for what was interrupted</source>
      <translation>Looking for what was interrupted</translation>
    </message>
    <message>
      <source>Looking in {folder}</source>
      <translation>Looking in {folder}</translation>
    </message>
    <message>
      <source>Looking through folders</source>
      <translation>Looking through folders</translation>
    </message>
    <message>
      <source>Looking through {name}</source>
      <translation>Looking through {name}</translation>
    </message>
    <message>
      <source>Made</source>
      <translation>Made</translation>
    </message>
    <message>
      <source>Made by a newer Musekeep.</source>
      <translation>Made by a newer Musekeep.</translation>
    </message>
    <message>
      <source>Made with</source>
      <translation>Made with</translation>
    </message>
    <message>
      <source>Make a smaller copy of it.</source>
      <translation>Make a smaller copy of it.</translation>
    </message>
    <message>
      <source>Make a vault</source>
      <translation>Make a vault</translation>
    </message>
    <message>
      <source>Make it</source>
      <translation>Make it</translation>
    </message>
    <message>
      <source>Make it a tag of mine …</source>
      <translation>Make it a tag of mine …</translation>
    </message>
    <message>
      <source>Make it again, or bring back a good copy, then try again.</source>
      <translation>Make it again, or bring back a good copy, then try again.</translation>
    </message>
    <message>
      <source>Make one each day</source>
      <translation>Make one each day</translation>
    </message>
    <message>
      <source>Make one; the one before opens nothing</source>
      <translation>Make one; the one before opens nothing</translation>
    </message>
    <message>
      <source>Make the copy</source>
      <translation>Make the copy</translation>
    </message>
    <message>
      <source>Make the vault</source>
      <translation>Make the vault</translation>
    </message>
    <message>
      <source>Making the vault</source>
      <translation>Making the vault</translation>
    </message>
    <message>
      <source>Mark</source>
      <translation>Mark</translation>
    </message>
    <message>
      <source>Mark a sign of a minor</source>
      <translation>Mark a sign of a minor</translation>
    </message>
    <message numerus="yes">
      <source>Mark a sign of a minor in %n assets</source>
      <translation>
        <numerusform>Mark a sign of a minor in %n asset</numerusform>
        <numerusform>Mark a sign of a minor in %n assets</numerusform>
      </translation>
    </message>
    <message>
      <source>Mark a sign of a minor in it</source>
      <translation>Mark a sign of a minor in it</translation>
    </message>
    <message>
      <source>Mark a sign of a minor …</source>
      <translation>Mark a sign of a minor …</translation>
    </message>
    <message>
      <source>Mark: {what}</source>
      <translation>Mark: {what}</translation>
    </message>
    <message>
      <source>Marked by a person</source>
      <translation>Marked by a person</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>Merge</translation>
    </message>
    <message numerus="yes">
      <source>Merge %n into it</source>
      <translation>
        <numerusform>Merge %n into it</numerusform>
        <numerusform>Merge %n into it</numerusform>
      </translation>
    </message>
    <message>
      <source>Merge a group into its keeper</source>
      <translation>Merge a group into its keeper</translation>
    </message>
    <message>
      <source>Merge all</source>
      <translation>Merge all</translation>
    </message>
    <message numerus="yes">
      <source>Merge all %n groups …</source>
      <translation>
        <numerusform>Merge this group …</numerusform>
        <numerusform>Merge all %n groups …</numerusform>
      </translation>
    </message>
    <message>
      <source>Merge it into another …</source>
      <translation>Merge it into another …</translation>
    </message>
    <message>
      <source>Merge “{name}” into</source>
      <translation>Merge “{name}” into</translation>
    </message>
    <message>
      <source>Merge “{name}” into “{under}”</source>
      <translation>Merge “{name}” into “{under}”</translation>
    </message>
    <message>
      <source>Merged duplicates {what}</source>
      <translation>Merged duplicates {what}</translation>
    </message>
    <message>
      <source>Merged tags: {what}</source>
      <translation>Merged tags: {what}</translation>
    </message>
    <message>
      <source>Mia Laurent</source>
      <translation>Mia Laurent</translation>
    </message>
    <message>
      <source>Missing</source>
      <translation>Missing</translation>
    </message>
    <message>
      <source>Model packs</source>
      <translation>Model packs</translation>
    </message>
    <message>
      <source>Model packs …</source>
      <translation>Model packs …</translation>
    </message>
    <message>
      <source>More</source>
      <translation>More</translation>
    </message>
    <message>
      <source>More like the selection</source>
      <translation>More like the selection</translation>
    </message>
    <message>
      <source>More like this</source>
      <translation>More like this</translation>
    </message>
    <message>
      <source>More …</source>
      <translation>More …</translation>
    </message>
    <message>
      <source>Motion</source>
      <translation>Motion</translation>
    </message>
    <message>
      <source>Move</source>
      <translation>Move</translation>
    </message>
    <message numerus="yes">
      <source>Move %n files to the system's trash</source>
      <translation>
        <numerusform>Move %n file to the system's trash</numerusform>
        <numerusform>Move %n files to the system's trash</numerusform>
      </translation>
    </message>
    <message>
      <source>Move files in …</source>
      <translation>Move files in …</translation>
    </message>
    <message>
      <source>Move files into the vault</source>
      <translation>Move files into the vault</translation>
    </message>
    <message>
      <source>Move files into the vault …</source>
      <translation>Move files into the vault …</translation>
    </message>
    <message>
      <source>Move left</source>
      <translation>Move left</translation>
    </message>
    <message>
      <source>Move right</source>
      <translation>Move right</translation>
    </message>
    <message numerus="yes">
      <source>Move the files of %n assets to</source>
      <translation>
        <numerusform>Move the files of %n asset to</numerusform>
        <numerusform>Move the files of %n assets to</numerusform>
      </translation>
    </message>
    <message>
      <source>Move the files to …</source>
      <translation>Move the files to …</translation>
    </message>
    <message>
      <source>Move the reviewed one to the trash</source>
      <translation>Move the reviewed one to the trash</translation>
    </message>
    <message>
      <source>Move to the trash</source>
      <translation>Move to the trash</translation>
    </message>
    <message>
      <source>Move what is rejected to the trash, too</source>
      <translation>Move what is rejected to the trash, too</translation>
    </message>
    <message>
      <source>Move; with Shift, select</source>
      <translation>Move; with Shift, select</translation>
    </message>
    <message>
      <source>Moved a tag: {what}</source>
      <translation>Moved a tag: {what}</translation>
    </message>
    <message>
      <source>Moved to the trash</source>
      <translation>Moved to the trash</translation>
    </message>
    <message>
      <source>Moving files</source>
      <translation>Moving files</translation>
    </message>
    <message>
      <source>Musekeep exports</source>
      <translation>Musekeep exports</translation>
    </message>
    <message>
      <source>Musekeep has no account and sends nothing anywhere: no pictures, no numbers, no crash reports. It uses the network when you fetch a pack, and then only for that.</source>
      <translation>Musekeep has no account and sends nothing anywhere: no pictures, no numbers, no crash reports. It uses the network when you fetch a pack, and then only for that.</translation>
    </message>
    <message>
      <source>Musekeep samples</source>
      <translation>Musekeep samples</translation>
    </message>
    <message>
      <source>Musekeep was ended by a fault the last time. Where in the program it happened is written down on this computer and goes nowhere by itself.</source>
      <translation>Musekeep was ended by a fault the last time. Where in the program it happened is written down on this computer and goes nowhere by itself.</translation>
    </message>
    <message>
      <source>Musekeep {version}</source>
      <translation>Musekeep {version}</translation>
    </message>
    <message>
      <source>Musekeep, second window</source>
      <translation>Musekeep, second window</translation>
    </message>
    <message>
      <source>My own likeness</source>
      <translation>My own likeness</translation>
    </message>
    <message>
      <source>My {title}</source>
      <translation>My {title}</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Name of the small vault</source>
      <translation>Name of the small vault</translation>
    </message>
    <message>
      <source>Name of who signed it</source>
      <translation>Name of who signed it</translation>
    </message>
    <message>
      <source>Names of sidecars</source>
      <translation>Names of sidecars</translation>
    </message>
    <message>
      <source>Nearly the same</source>
      <translation>Nearly the same</translation>
    </message>
    <message>
      <source>Needs your attention</source>
      <translation>Needs your attention</translation>
    </message>
    <message>
      <source>Negative</source>
      <translation>Negative</translation>
    </message>
    <message>
      <source>Neither picked nor rejected</source>
      <translation>Neither picked nor rejected</translation>
    </message>
    <message>
      <source>Network drives and some cloud drives do not say when something changes.</source>
      <translation>Network drives and some cloud drives do not say when something changes.</translation>
    </message>
    <message>
      <source>Network drives and some cloud drives send no events; those are polled.</source>
      <translation>Network drives and some cloud drives send no events; those are polled.</translation>
    </message>
    <message>
      <source>Never</source>
      <translation>Never</translation>
    </message>
    <message>
      <source>Never bare</source>
      <translation>Never bare</translation>
    </message>
    <message>
      <source>Never propose “{name}”</source>
      <translation>Never propose “{name}”</translation>
    </message>
    <message>
      <source>New collection</source>
      <translation>New collection</translation>
    </message>
    <message>
      <source>New collection under it …</source>
      <translation>New collection under it …</translation>
    </message>
    <message>
      <source>New collection under “{name}”</source>
      <translation>New collection under “{name}”</translation>
    </message>
    <message>
      <source>New collection …</source>
      <translation>New collection …</translation>
    </message>
    <message>
      <source>New keys and previews</source>
      <translation>New keys and previews</translation>
    </message>
    <message>
      <source>New persona</source>
      <translation>New persona</translation>
    </message>
    <message>
      <source>New recovery code …</source>
      <translation>New recovery code …</translation>
    </message>
    <message>
      <source>New vault</source>
      <translation>New vault</translation>
    </message>
    <message>
      <source>New vault …</source>
      <translation>New vault …</translation>
    </message>
    <message>
      <source>Newest</source>
      <translation>Newest</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Next</translation>
    </message>
    <message>
      <source>Next in the queue</source>
      <translation>Next in the queue</translation>
    </message>
    <message numerus="yes">
      <source>Next try in %n seconds.</source>
      <translation>
        <numerusform>Next try in %n second.</numerusform>
        <numerusform>Next try in %n seconds.</numerusform>
      </translation>
    </message>
    <message>
      <source>No</source>
      <translation>No</translation>
    </message>
    <message>
      <source>No action is called that</source>
      <translation>No action is called that</translation>
    </message>
    <message>
      <source>No asset meets all of these at once. One condition less would find some:</source>
      <translation>No asset meets all of these at once. One condition less would find some:</translation>
    </message>
    <message>
      <source>No certificate was chosen to sign with</source>
      <translation>No certificate was chosen to sign with</translation>
    </message>
    <message>
      <source>No conflicts</source>
      <translation>No conflicts</translation>
    </message>
    <message>
      <source>No document chosen</source>
      <translation>No document chosen</translation>
    </message>
    <message>
      <source>No duplicates</source>
      <translation>No duplicates</translation>
    </message>
    <message>
      <source>No file is missing</source>
      <translation>No file is missing</translation>
    </message>
    <message>
      <source>No flag</source>
      <translation>No flag</translation>
    </message>
    <message>
      <source>No key</source>
      <translation>No key</translation>
    </message>
    <message>
      <source>No label</source>
      <translation>No label</translation>
    </message>
    <message>
      <source>No lower than</source>
      <translation>No lower than</translation>
    </message>
    <message>
      <source>No other picture is like this, as far as the pictures were looked at.</source>
      <translation>No other picture is like this, as far as the pictures were looked at.</translation>
    </message>
    <message>
      <source>No preset holds these words</source>
      <translation>No preset holds these words</translation>
    </message>
    <message>
      <source>No release is filed.</source>
      <translation>No release is filed.</translation>
    </message>
    <message>
      <source>No row passes the filter</source>
      <translation>No row passes the filter</translation>
    </message>
    <message>
      <source>No setting is called that.</source>
      <translation>No setting is called that.</translation>
    </message>
    <message>
      <source>No stars</source>
      <translation>No stars</translation>
    </message>
    <message>
      <source>No stars, and on to the next</source>
      <translation>No stars, and on to the next</translation>
    </message>
    <message>
      <source>No two files show the same picture, and what you told apart stays apart.</source>
      <translation>No two files show the same picture, and what you told apart stays apart.</translation>
    </message>
    <message>
      <source>No vault is open</source>
      <translation>No vault is open</translation>
    </message>
    <message>
      <source>No.</source>
      <translation>No.</translation>
    </message>
    <message numerus="yes">
      <source>Nobody here: locks in %n s</source>
      <translation>
        <numerusform>Nobody here: locks in %n s</numerusform>
        <numerusform>Nobody here: locks in %n s</numerusform>
      </translation>
    </message>
    <message>
      <source>Nobody's likeness: a character. Needs no release.</source>
      <translation>Nobody's likeness: a character. Needs no release.</translation>
    </message>
    <message>
      <source>Noise</source>
      <translation>Noise</translation>
    </message>
    <message>
      <source>None</source>
      <translation>None</translation>
    </message>
    <message>
      <source>None chosen: for all of them. An export asks its platform's policy always.</source>
      <translation>None chosen: for all of them. An export asks its platform's policy always.</translation>
    </message>
    <message>
      <source>None of the usual folders is here: add yours.</source>
      <translation>None of the usual folders is here: add yours.</translation>
    </message>
    <message>
      <source>None of them is there</source>
      <translation>None of them is there</translation>
    </message>
    <message>
      <source>None of these is in a stack</source>
      <translation>None of these is in a stack</translation>
    </message>
    <message>
      <source>None of these waits for a vault</source>
      <translation>None of these waits for a vault</translation>
    </message>
    <message>
      <source>Not all is whole.</source>
      <translation>Not all is whole.</translation>
    </message>
    <message>
      <source>Not attested</source>
      <translation>Not attested</translation>
    </message>
    <message>
      <source>Not checked yet</source>
      <translation>Not checked yet</translation>
    </message>
    <message>
      <source>Not duplicates</source>
      <translation>Not duplicates</translation>
    </message>
    <message>
      <source>Not from a trusted signer</source>
      <translation>Not from a trusted signer</translation>
    </message>
    <message>
      <source>Not installed; nothing was left behind.</source>
      <translation>Not installed; nothing was left behind.</translation>
    </message>
    <message>
      <source>Not on this computer</source>
      <translation>Not on this computer</translation>
    </message>
    <message>
      <source>Not reviewed</source>
      <translation>Not reviewed</translation>
    </message>
    <message>
      <source>Not reviewed: a decision about an earlier version does not count for this one</source>
      <translation>Not reviewed: a decision about an earlier version does not count for this one</translation>
    </message>
    <message>
      <source>Not tagged, rated, picked or rejected yet</source>
      <translation>Not tagged, rated, picked or rejected yet</translation>
    </message>
    <message>
      <source>Not the platform's own word: it warns and refuses nothing.</source>
      <translation>Not the platform's own word: it warns and refuses nothing.</translation>
    </message>
    <message>
      <source>Not watched at the moment</source>
      <translation>Not watched at the moment</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>Nothing alike</source>
      <translation>Nothing alike</translation>
    </message>
    <message>
      <source>Nothing has happened yet. “Apply” flags what is kept as picked and the others as rejected; it can be undone.</source>
      <translation>Nothing has happened yet. “Apply” flags what is kept as picked and the others as rejected; it can be undone.</translation>
    </message>
    <message>
      <source>Nothing here</source>
      <translation>Nothing here</translation>
    </message>
    <message>
      <source>Nothing in use finds pictures by words yet. CLIP does, once it is installed and has looked at the pictures.</source>
      <translation>Nothing in use finds pictures by words yet. CLIP does, once it is installed and has looked at the pictures.</translation>
    </message>
    <message>
      <source>Nothing is being done now.</source>
      <translation>Nothing is being done now.</translation>
    </message>
    <message>
      <source>Nothing is exported to {platform} until its file is mended: {why}</source>
      <translation>Nothing is exported to {platform} until its file is mended: {why}</translation>
    </message>
    <message>
      <source>Nothing is in this vault</source>
      <translation>Nothing is in this vault</translation>
    </message>
    <message>
      <source>Nothing is missing</source>
      <translation>Nothing is missing</translation>
    </message>
    <message>
      <source>Nothing is offline</source>
      <translation>Nothing is offline</translation>
    </message>
    <message>
      <source>Nothing is selected</source>
      <translation>Nothing is selected</translation>
    </message>
    <message>
      <source>Nothing left to redo</source>
      <translation>Nothing left to redo</translation>
    </message>
    <message>
      <source>Nothing left to undo</source>
      <translation>Nothing left to undo</translation>
    </message>
    <message>
      <source>Nothing matches</source>
      <translation>Nothing matches</translation>
    </message>
    <message>
      <source>Nothing more was written</source>
      <translation>Nothing more was written</translation>
    </message>
    <message>
      <source>Nothing needs review</source>
      <translation>Nothing needs review</translation>
    </message>
    <message>
      <source>Nothing of this is only in the cloud</source>
      <translation>Nothing of this is only in the cloud</translation>
    </message>
    <message>
      <source>Nothing stands out as blurred, noisy, badly bordered or made twice.</source>
      <translation>Nothing stands out as blurred, noisy, badly bordered or made twice.</translation>
    </message>
    <message>
      <source>Nothing that is known sets them apart.</source>
      <translation>Nothing that is known sets them apart.</translation>
    </message>
    <message>
      <source>Nothing to cull</source>
      <translation>Nothing to cull</translation>
    </message>
    <message>
      <source>Nothing waits for your decision</source>
      <translation>Nothing waits for your decision</translation>
    </message>
    <message>
      <source>Nothing waits for {platform}</source>
      <translation>Nothing waits for {platform}</translation>
    </message>
    <message>
      <source>Nothing was decided yet</source>
      <translation>Nothing was decided yet</translation>
    </message>
    <message>
      <source>Nothing was edited yet</source>
      <translation>Nothing was edited yet</translation>
    </message>
    <message>
      <source>Nothing would match with any one of these conditions left out either.</source>
      <translation>Nothing would match with any one of these conditions left out either.</translation>
    </message>
    <message>
      <source>Notifications</source>
      <translation>Notifications</translation>
    </message>
    <message>
      <source>Now</source>
      <translation>Now</translation>
    </message>
    <message>
      <source>Now, in every window. From anywhere: Ctrl+L.</source>
      <translation>Now, in every window. From anywhere: Ctrl+L.</translation>
    </message>
    <message>
      <source>Nude</source>
      <translation>Nude</translation>
    </message>
    <message>
      <source>Nudity</source>
      <translation>Nudity</translation>
    </message>
    <message>
      <source>Nudity up to</source>
      <translation>Nudity up to</translation>
    </message>
    <message numerus="yes">
      <source>Of %n assets no file can be reached: nothing of them is deleted.</source>
      <translation>
        <numerusform>Of %n asset no file can be reached: nothing of it is deleted.</numerusform>
        <numerusform>Of %n assets no file can be reached: nothing of them is deleted.</numerusform>
      </translation>
    </message>
    <message>
      <source>Off</source>
      <translation>Off</translation>
    </message>
    <message>
      <source>Off: what is new is looked at once the computer is plugged in.</source>
      <translation>Off: what is new is looked at once the computer is plugged in.</translation>
    </message>
    <message>
      <source>Offline</source>
      <translation>Offline</translation>
    </message>
    <message>
      <source>Offline: the folder cannot be reached. Its pictures stay in the library.</source>
      <translation>Offline: the folder cannot be reached. Its pictures stay in the library.</translation>
    </message>
    <message>
      <source>Older ones are deleted when a new one was made and tried.</source>
      <translation>Older ones are deleted when a new one was made and tried.</translation>
    </message>
    <message>
      <source>Oldest</source>
      <translation>Oldest</translation>
    </message>
    <message>
      <source>Oldest first</source>
      <translation>Oldest first</translation>
    </message>
    <message>
      <source>On</source>
      <translation>On</translation>
    </message>
    <message>
      <source>On hold: {lost} of {known} files were not found, and nothing was marked.</source>
      <translation>On hold: {lost} of {known} files were not found, and nothing was marked.</translation>
    </message>
    <message>
      <source>On what</source>
      <translation>On what</translation>
    </message>
    <message>
      <source>Once it is saved, releases can be filed.</source>
      <translation>Once it is saved, releases can be filed.</translation>
    </message>
    <message>
      <source>One asset already</source>
      <translation>One asset already</translation>
    </message>
    <message>
      <source>One each day, tried before it counts. Best on another disk.</source>
      <translation>One each day, tried before it counts. Best on another disk.</translation>
    </message>
    <message>
      <source>One frame back</source>
      <translation>One frame back</translation>
    </message>
    <message>
      <source>One frame on</source>
      <translation>One frame on</translation>
    </message>
    <message>
      <source>One moment …</source>
      <translation>One moment …</translation>
    </message>
    <message>
      <source>One of the next</source>
      <translation>One of the next</translation>
    </message>
    <message>
      <source>One of them has not been read yet.</source>
      <translation>One of them has not been read yet.</translation>
    </message>
    <message>
      <source>One pattern a line: * within a name, ** across folders, ! takes in again.</source>
      <translation>One pattern a line: * within a name, ** across folders, ! takes in again.</translation>
    </message>
    <message>
      <source>One star</source>
      <translation>One star</translation>
    </message>
    <message>
      <source>One star, and on to the next</source>
      <translation>One star, and on to the next</translation>
    </message>
    <message>
      <source>Only a proposal: nothing is rejected before you say so.</source>
      <translation>Only a proposal: nothing is rejected before you say so.</translation>
    </message>
    <message>
      <source>Only by this program’s rules</source>
      <translation>Only by this program’s rules</translation>
    </message>
    <message>
      <source>Only if it was a mistake. The audit chain keeps both.</source>
      <translation>Only if it was a mistake. The audit chain keeps both.</translation>
    </message>
    <message>
      <source>Only in the cloud</source>
      <translation>Only in the cloud</translation>
    </message>
    <message>
      <source>Only that it ended and how many files it was about; never a name or a picture.</source>
      <translation>Only that it ended and how many files it was about; never a name or a picture.</translation>
    </message>
    <message>
      <source>Only the copy has a recipe.</source>
      <translation>Only the copy has a recipe.</translation>
    </message>
    <message>
      <source>Only the copy is tagged {tags}.</source>
      <translation>Only the copy is tagged {tags}.</translation>
    </message>
    <message>
      <source>Only the last edits keep what is needed to undo them.</source>
      <translation>Only the last edits keep what is needed to undo them.</translation>
    </message>
    <message>
      <source>Only the original is tagged {tags}.</source>
      <translation>Only the original is tagged {tags}.</translation>
    </message>
    <message>
      <source>Only these</source>
      <translation>Only these</translation>
    </message>
    <message>
      <source>Only this filter</source>
      <translation>Only this filter</translation>
    </message>
    <message>
      <source>Only with the passphrase</source>
      <translation>Only with the passphrase</translation>
    </message>
    <message>
      <source>Opacity of the mark</source>
      <translation>Opacity of the mark</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Open</translation>
    </message>
    <message>
      <source>Open in a window of its own.</source>
      <translation>Open in a window of its own.</translation>
    </message>
    <message>
      <source>Open in a window of its own. Ctrl+L locks it at once.</source>
      <translation>Open in a window of its own. Ctrl+L locks it at once.</translation>
    </message>
    <message>
      <source>Open it here all the same</source>
      <translation>Open it here all the same</translation>
    </message>
    <message>
      <source>Open it …</source>
      <translation>Open it …</translation>
    </message>
    <message>
      <source>Open or close the stack</source>
      <translation>Open or close the stack</translation>
    </message>
    <message>
      <source>Open the folder</source>
      <translation>Open the folder</translation>
    </message>
    <message>
      <source>Open the vault …</source>
      <translation>Open the vault …</translation>
    </message>
    <message>
      <source>Open this section</source>
      <translation>Open this section</translation>
    </message>
    <message>
      <source>Open what can be read</source>
      <translation>Open what can be read</translation>
    </message>
    <message>
      <source>Open with</source>
      <translation>Open with</translation>
    </message>
    <message>
      <source>Open with the usual program</source>
      <translation>Open with the usual program</translation>
    </message>
    <message>
      <source>Opening …</source>
      <translation>Opening …</translation>
    </message>
    <message>
      <source>Options of this export</source>
      <translation>Options of this export</translation>
    </message>
    <message>
      <source>Options ▾</source>
      <translation>Options ▾</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>Order</translation>
    </message>
    <message>
      <source>Order by this</source>
      <translation>Order by this</translation>
    </message>
    <message>
      <source>Original</source>
      <translation>Original</translation>
    </message>
    <message>
      <source>Originals</source>
      <translation>Originals</translation>
    </message>
    <message>
      <source>Other in the recipe: {names}.</source>
      <translation>Other in the recipe: {names}.</translation>
    </message>
    <message>
      <source>Override</source>
      <translation>Override</translation>
    </message>
    <message>
      <source>Own data files</source>
      <translation>Own data files</translation>
    </message>
    <message>
      <source>Own pixels, or the whole</source>
      <translation>Own pixels, or the whole</translation>
    </message>
    <message>
      <source>Owner</source>
      <translation>Owner</translation>
    </message>
    <message>
      <source>PIN</source>
      <translation>PIN</translation>
    </message>
    <message>
      <source>PIN (none: whoever uses this account opens it)</source>
      <translation>PIN (none: whoever uses this account opens it)</translation>
    </message>
    <message>
      <source>Packs</source>
      <translation>Packs</translation>
    </message>
    <message>
      <source>Packs (*.zip)</source>
      <translation>Packs (*.zip)</translation>
    </message>
    <message>
      <source>Packs that look at pictures</source>
      <translation>Packs that look at pictures</translation>
    </message>
    <message>
      <source>Panorama</source>
      <translation>Panorama</translation>
    </message>
    <message>
      <source>Passphrase</source>
      <translation>Passphrase</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Pause</translation>
    </message>
    <message>
      <source>Pause looking</source>
      <translation>Pause looking</translation>
    </message>
    <message>
      <source>Pause watching</source>
      <translation>Pause watching</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>Paused</translation>
    </message>
    <message>
      <source>Paused: nothing is looked at until you let them go on.</source>
      <translation>Paused: nothing is looked at until you let them go on.</translation>
    </message>
    <message>
      <source>Persona</source>
      <translation>Persona</translation>
    </message>
    <message>
      <source>Persona {what}</source>
      <translation>Persona {what}</translation>
    </message>
    <message>
      <source>Personas</source>
      <translation>Personas</translation>
    </message>
    <message>
      <source>Personas and their papers …</source>
      <translation>Personas and their papers …</translation>
    </message>
    <message>
      <source>Personas …</source>
      <translation>Personas …</translation>
    </message>
    <message>
      <source>Pick</source>
      <translation>Pick</translation>
    </message>
    <message>
      <source>Pick, and on to the next</source>
      <translation>Pick, and on to the next</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>Picture</translation>
    </message>
    <message>
      <source>Picture under review</source>
      <translation>Picture under review</translation>
    </message>
    <message>
      <source>Pictures / Musekeep exports</source>
      <translation>Pictures / Musekeep exports</translation>
    </message>
    <message>
      <source>Pictures appear here as they are read.</source>
      <translation>Pictures appear here as they are read.</translation>
    </message>
    <message>
      <source>Pictures in a vault are encrypted, with everything that is known of them: names, prompts, tags, thumbnails, searches.</source>
      <translation>Pictures in a vault are encrypted, with everything that is known of them: names, prompts, tags, thumbnails, searches.</translation>
    </message>
    <message>
      <source>Pictures that show “{text}”, best first</source>
      <translation>Pictures that show “{text}”, best first</translation>
    </message>
    <message>
      <source>Pixels</source>
      <translation>Pixels</translation>
    </message>
    <message>
      <source>Places in the library</source>
      <translation>Places in the library</translation>
    </message>
    <message>
      <source>Plan an export</source>
      <translation>Plan an export</translation>
    </message>
    <message>
      <source>Platform</source>
      <translation>Platform</translation>
    </message>
    <message>
      <source>Platforms</source>
      <translation>Platforms</translation>
    </message>
    <message>
      <source>Play</source>
      <translation>Play</translation>
    </message>
    <message>
      <source>Play or pause the clip</source>
      <translation>Play or pause the clip</translation>
    </message>
    <message>
      <source>Point at it …</source>
      <translation>Point at it …</translation>
    </message>
    <message>
      <source>Policies</source>
      <translation>Policies</translation>
    </message>
    <message>
      <source>Policies …</source>
      <translation>Policies …</translation>
    </message>
    <message>
      <source>Policy</source>
      <translation>Policy</translation>
    </message>
    <message>
      <source>Portrait</source>
      <translation>Portrait</translation>
    </message>
    <message>
      <source>Position in the clip</source>
      <translation>Position in the clip</translation>
    </message>
    <message>
      <source>Post</source>
      <translation>Post</translation>
    </message>
    <message>
      <source>Posted</source>
      <translation>Posted</translation>
    </message>
    <message>
      <source>Posted as:
{caption}</source>
      <translation>Posted as:
{caption}</translation>
    </message>
    <message>
      <source>Preparing originals</source>
      <translation>Preparing originals</translation>
    </message>
    <message>
      <source>Preparing {preset}</source>
      <translation>Preparing {preset}</translation>
    </message>
    <message>
      <source>Presets</source>
      <translation>Presets</translation>
    </message>
    <message>
      <source>Presets appear here once the library is open.</source>
      <translation>Presets appear here once the library is open.</translation>
    </message>
    <message>
      <source>Presets by platform</source>
      <translation>Presets by platform</translation>
    </message>
    <message>
      <source>Press the new key</source>
      <translation>Press the new key</translation>
    </message>
    <message>
      <source>Press the new key here:</source>
      <translation>Press the new key here:</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>Preview</translation>
    </message>
    <message>
      <source>Print …</source>
      <translation>Print …</translation>
    </message>
    <message>
      <source>Privacy and logs</source>
      <translation>Privacy and logs</translation>
    </message>
    <message>
      <source>Private</source>
      <translation>Private</translation>
    </message>
    <message>
      <source>Problems</source>
      <translation>Problems</translation>
    </message>
    <message>
      <source>Profile</source>
      <translation>Profile</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Progress</translation>
    </message>
    <message>
      <source>Progress of the export</source>
      <translation>Progress of the export</translation>
    </message>
    <message>
      <source>Progress of {job}</source>
      <translation>Progress of {job}</translation>
    </message>
    <message>
      <source>Prohibited</source>
      <translation>Prohibited</translation>
    </message>
    <message>
      <source>Prohibited everywhere</source>
      <translation>Prohibited everywhere</translation>
    </message>
    <message>
      <source>Prohibited: nobody can approve this. It can go to the trash.</source>
      <translation>Prohibited: nobody can approve this. It can go to the trash.</translation>
    </message>
    <message>
      <source>Prompt</source>
      <translation>Prompt</translation>
    </message>
    <message>
      <source>Prompt copied</source>
      <translation>Prompt copied</translation>
    </message>
    <message>
      <source>Proposals</source>
      <translation>Proposals</translation>
    </message>
    <message>
      <source>Propose it by another name …</source>
      <translation>Propose it by another name …</translation>
    </message>
    <message>
      <source>Propose it only above a score …</source>
      <translation>Propose it only above a score …</translation>
    </message>
    <message>
      <source>Propose “{name}” as</source>
      <translation>Propose “{name}” as</translation>
    </message>
    <message>
      <source>Propose “{name}” only from this score on (0 to 1)</source>
      <translation>Propose “{name}” only from this score on (0 to 1)</translation>
    </message>
    <message>
      <source>Proposed tags</source>
      <translation>Proposed tags</translation>
    </message>
    <message>
      <source>Proposed: {name}</source>
      <translation>Proposed: {name}</translation>
    </message>
    <message>
      <source>Proposes tags</source>
      <translation>Proposes tags</translation>
    </message>
    <message>
      <source>Purple</source>
      <translation>Purple</translation>
    </message>
    <message>
      <source>Purple label</source>
      <translation>Purple label</translation>
    </message>
    <message numerus="yes">
      <source>Put %n assets into</source>
      <translation>
        <numerusform>Put %n asset into</numerusform>
        <numerusform>Put %n assets into</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Put %n assets into a collection</source>
      <translation>
        <numerusform>Put %n asset into a collection</numerusform>
        <numerusform>Put %n assets into a collection</numerusform>
      </translation>
    </message>
    <message>
      <source>Put away</source>
      <translation>Put away</translation>
    </message>
    <message>
      <source>Put in</source>
      <translation>Put in</translation>
    </message>
    <message>
      <source>Put into a collection</source>
      <translation>Put into a collection</translation>
    </message>
    <message>
      <source>Put into a collection …</source>
      <translation>Put into a collection …</translation>
    </message>
    <message>
      <source>Put into a vault</source>
      <translation>Put into a vault</translation>
    </message>
    <message>
      <source>Put into a vault …</source>
      <translation>Put into a vault …</translation>
    </message>
    <message>
      <source>Put into “{name}”</source>
      <translation>Put into “{name}”</translation>
    </message>
    <message>
      <source>Put it into a vault</source>
      <translation>Put it into a vault</translation>
    </message>
    <message>
      <source>Put it on the selection</source>
      <translation>Put it on the selection</translation>
    </message>
    <message>
      <source>Put it there</source>
      <translation>Put it there</translation>
    </message>
    <message>
      <source>Put it under another …</source>
      <translation>Put it under another …</translation>
    </message>
    <message>
      <source>Put off for {what}</source>
      <translation>Put off for {what}</translation>
    </message>
    <message>
      <source>Put the proposed alt text away</source>
      <translation>Put the proposed alt text away</translation>
    </message>
    <message>
      <source>Put the reviewed one into a vault</source>
      <translation>Put the reviewed one into a vault</translation>
    </message>
    <message>
      <source>Put the selection into it</source>
      <translation>Put the selection into it</translation>
    </message>
    <message>
      <source>Put what is selected into it</source>
      <translation>Put what is selected into it</translation>
    </message>
    <message>
      <source>Put “{name}” on all</source>
      <translation>Put “{name}” on all</translation>
    </message>
    <message>
      <source>Put “{name}” under</source>
      <translation>Put “{name}” under</translation>
    </message>
    <message>
      <source>Put “{name}” under “{under}”</source>
      <translation>Put “{name}” under “{under}”</translation>
    </message>
    <message numerus="yes">
      <source>Putting %n assets into the vault</source>
      <translation>
        <numerusform>Putting %n asset into the vault</numerusform>
        <numerusform>Putting %n assets into the vault</numerusform>
      </translation>
    </message>
    <message>
      <source>Putting files back</source>
      <translation>Putting files back</translation>
    </message>
    <message>
      <source>Quality</source>
      <translation>Quality</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Quit</translation>
    </message>
    <message numerus="yes">
      <source>Rated %n assets</source>
      <translation>
        <numerusform>Rated %n asset</numerusform>
        <numerusform>Rated %n assets</numerusform>
      </translation>
    </message>
    <message>
      <source>Rated {what}</source>
      <translation>Rated {what}</translation>
    </message>
    <message>
      <source>Rates how a picture looks</source>
      <translation>Rates how a picture looks</translation>
    </message>
    <message>
      <source>Rating</source>
      <translation>Rating</translation>
    </message>
    <message>
      <source>Read a file when it was left alone for</source>
      <translation>Read a file when it was left alone for</translation>
    </message>
    <message>
      <source>Read everything</source>
      <translation>Read everything</translation>
    </message>
    <message numerus="yes">
      <source>Reading %n files</source>
      <translation>
        <numerusform>Reading %n file</numerusform>
        <numerusform>Reading %n files</numerusform>
      </translation>
    </message>
    <message>
      <source>Reading again</source>
      <translation>Reading again</translation>
    </message>
    <message>
      <source>Reading files</source>
      <translation>Reading files</translation>
    </message>
    <message>
      <source>Reading the vault</source>
      <translation>Reading the vault</translation>
    </message>
    <message>
      <source>Reading your files</source>
      <translation>Reading your files</translation>
    </message>
    <message>
      <source>Reading …</source>
      <translation>Reading …</translation>
    </message>
    <message>
      <source>Reading … {done} of {total}</source>
      <translation>Reading … {done} of {total}</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Reason</translation>
    </message>
    <message>
      <source>Receipt written</source>
      <translation>Receipt written</translation>
    </message>
    <message>
      <source>Recent tag {name}, key {number}</source>
      <translation>Recent tag {name}, key {number}</translation>
    </message>
    <message>
      <source>Recipe</source>
      <translation>Recipe</translation>
    </message>
    <message>
      <source>Recovery code</source>
      <translation>Recovery code</translation>
    </message>
    <message>
      <source>Recovery code of a vault</source>
      <translation>Recovery code of a vault</translation>
    </message>
    <message>
      <source>Red</source>
      <translation>Red</translation>
    </message>
    <message>
      <source>Red label</source>
      <translation>Red label</translation>
    </message>
    <message>
      <source>Red label, and on to the next</source>
      <translation>Red label, and on to the next</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Redo</translation>
    </message>
    <message>
      <source>Reject</source>
      <translation>Reject</translation>
    </message>
    <message numerus="yes">
      <source>Reject %n assets</source>
      <translation>
        <numerusform>Reject %n asset</numerusform>
        <numerusform>Reject %n assets</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Reject all %n</source>
      <translation>
        <numerusform>Reject</numerusform>
        <numerusform>Reject all %n</numerusform>
      </translation>
    </message>
    <message>
      <source>Reject for a platform …</source>
      <translation>Reject for a platform …</translation>
    </message>
    <message numerus="yes">
      <source>Reject for all %n platforms</source>
      <translation>
        <numerusform>Reject for %n platform</numerusform>
        <numerusform>Reject for all %n platforms</numerusform>
      </translation>
    </message>
    <message>
      <source>Reject for {platform}</source>
      <translation>Reject for {platform}</translation>
    </message>
    <message>
      <source>Reject on all platforms where it waits</source>
      <translation>Reject on all platforms where it waits</translation>
    </message>
    <message>
      <source>Reject this one</source>
      <translation>Reject this one</translation>
    </message>
    <message>
      <source>Reject what is proposed</source>
      <translation>Reject what is proposed</translation>
    </message>
    <message>
      <source>Reject with a reason</source>
      <translation>Reject with a reason</translation>
    </message>
    <message>
      <source>Reject {name}</source>
      <translation>Reject {name}</translation>
    </message>
    <message>
      <source>Reject, and on to the next</source>
      <translation>Reject, and on to the next</translation>
    </message>
    <message>
      <source>Rejected</source>
      <translation>Rejected</translation>
    </message>
    <message numerus="yes">
      <source>Rejected %n assets for {platform}</source>
      <translation>
        <numerusform>Rejected %n asset for {platform}</numerusform>
        <numerusform>Rejected %n assets for {platform}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Rejected for %n assets</source>
      <translation>
        <numerusform>Rejected for %n asset</numerusform>
        <numerusform>Rejected for %n assets</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Rejected for %n platforms</source>
      <translation>
        <numerusform>Rejected for %n platform</numerusform>
        <numerusform>Rejected for %n platforms</numerusform>
      </translation>
    </message>
    <message>
      <source>Rejected for {platform}</source>
      <translation>Rejected for {platform}</translation>
    </message>
    <message>
      <source>Release of {person} filed</source>
      <translation>Release of {person} filed</translation>
    </message>
    <message>
      <source>Release withdrawn; its document stays</source>
      <translation>Release withdrawn; its document stays</translation>
    </message>
    <message>
      <source>Releases</source>
      <translation>Releases</translation>
    </message>
    <message>
      <source>Relink</source>
      <translation>Relink</translation>
    </message>
    <message numerus="yes">
      <source>Relink %n files</source>
      <translation>
        <numerusform>Relink %n file</numerusform>
        <numerusform>Relink %n files</numerusform>
      </translation>
    </message>
    <message>
      <source>Relinking</source>
      <translation>Relinking</translation>
    </message>
    <message>
      <source>Remembered: these are no duplicates</source>
      <translation>Remembered: these are no duplicates</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Remove</translation>
    </message>
    <message>
      <source>Remove for good</source>
      <translation>Remove for good</translation>
    </message>
    <message>
      <source>Remove it</source>
      <translation>Remove it</translation>
    </message>
    <message>
      <source>Remove {name}</source>
      <translation>Remove {name}</translation>
    </message>
    <message>
      <source>Remove …</source>
      <translation>Remove …</translation>
    </message>
    <message>
      <source>Removed</source>
      <translation>Removed</translation>
    </message>
    <message>
      <source>Removed the persona {what}</source>
      <translation>Removed the persona {what}</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Rename</translation>
    </message>
    <message>
      <source>Rename the collection</source>
      <translation>Rename the collection</translation>
    </message>
    <message>
      <source>Rename the file …</source>
      <translation>Rename the file …</translation>
    </message>
    <message>
      <source>Rename the file, and what belongs to it</source>
      <translation>Rename the file, and what belongs to it</translation>
    </message>
    <message>
      <source>Rename the tag</source>
      <translation>Rename the tag</translation>
    </message>
    <message>
      <source>Rename …</source>
      <translation>Rename …</translation>
    </message>
    <message>
      <source>Renamed a collection: {what}</source>
      <translation>Renamed a collection: {what}</translation>
    </message>
    <message>
      <source>Renamed a tag: {what}</source>
      <translation>Renamed a tag: {what}</translation>
    </message>
    <message>
      <source>Renamed to {name}</source>
      <translation>Renamed to {name}</translation>
    </message>
    <message>
      <source>Renamed to “{name}”</source>
      <translation>Renamed to “{name}”</translation>
    </message>
    <message>
      <source>Rescan</source>
      <translation>Rescan</translation>
    </message>
    <message>
      <source>Restart and restore</source>
      <translation>Restart and restore</translation>
    </message>
    <message>
      <source>Restart now</source>
      <translation>Restart now</translation>
    </message>
    <message numerus="yes">
      <source>Restore %n assets</source>
      <translation>
        <numerusform>Restore %n asset</numerusform>
        <numerusform>Restore %n assets</numerusform>
      </translation>
    </message>
    <message>
      <source>Restore a backup of a vault …</source>
      <translation>Restore a backup of a vault …</translation>
    </message>
    <message>
      <source>Restore a backup …</source>
      <translation>Restore a backup …</translation>
    </message>
    <message>
      <source>Restore the backup of {when}</source>
      <translation>Restore the backup of {when}</translation>
    </message>
    <message>
      <source>Restore …</source>
      <translation>Restore …</translation>
    </message>
    <message>
      <source>Restoring a vault</source>
      <translation>Restoring a vault</translation>
    </message>
    <message>
      <source>Restoring …</source>
      <translation>Restoring …</translation>
    </message>
    <message>
      <source>Resume</source>
      <translation>Resume</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>Review</translation>
    </message>
    <message>
      <source>Review and policies</source>
      <translation>Review and policies</translation>
    </message>
    <message>
      <source>Review what was flagged</source>
      <translation>Review what was flagged</translation>
    </message>
    <message>
      <source>Reviewer</source>
      <translation>Reviewer</translation>
    </message>
    <message>
      <source>Riskiest first</source>
      <translation>Riskiest first</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Role</translation>
    </message>
    <message>
      <source>Role …</source>
      <translation>Role …</translation>
    </message>
    <message>
      <source>Rows of the audit chain</source>
      <translation>Rows of the audit chain</translation>
    </message>
    <message>
      <source>Rule for a label: {what}</source>
      <translation>Rule for a label: {what}</translation>
    </message>
    <message>
      <source>Rules of {version} · known from: {confidence}</source>
      <translation>Rules of {version} · known from: {confidence}</translation>
    </message>
    <message>
      <source>Run on</source>
      <translation>Run on</translation>
    </message>
    <message>
      <source>Same bytes</source>
      <translation>Same bytes</translation>
    </message>
    <message>
      <source>Same content</source>
      <translation>Same content</translation>
    </message>
    <message>
      <source>Same name and place</source>
      <translation>Same name and place</translation>
    </message>
    <message>
      <source>Same pixels</source>
      <translation>Same pixels</translation>
    </message>
    <message>
      <source>Sampler</source>
      <translation>Sampler</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Save</translation>
    </message>
    <message>
      <source>Save a receipt …</source>
      <translation>Save a receipt …</translation>
    </message>
    <message>
      <source>Save as my own</source>
      <translation>Save as my own</translation>
    </message>
    <message>
      <source>Save as text …</source>
      <translation>Save as text …</translation>
    </message>
    <message>
      <source>Save it in another format.</source>
      <translation>Save it in another format.</translation>
    </message>
    <message>
      <source>Save the list of keys</source>
      <translation>Save the list of keys</translation>
    </message>
    <message>
      <source>Save the present search under this name</source>
      <translation>Save the present search under this name</translation>
    </message>
    <message>
      <source>Save the receipt to</source>
      <translation>Save the receipt to</translation>
    </message>
    <message>
      <source>Save this search as</source>
      <translation>Save this search as</translation>
    </message>
    <message>
      <source>Save this search …</source>
      <translation>Save this search …</translation>
    </message>
    <message>
      <source>Say when a long job ends</source>
      <translation>Say when a long job ends</translation>
    </message>
    <message>
      <source>Say who is shown</source>
      <translation>Say who is shown</translation>
    </message>
    <message>
      <source>Says</source>
      <translation>Says</translation>
    </message>
    <message>
      <source>Says which class a picture belongs to</source>
      <translation>Says which class a picture belongs to</translation>
    </message>
    <message>
      <source>Scheduler</source>
      <translation>Scheduler</translation>
    </message>
    <message>
      <source>Sealed in this vault</source>
      <translation>Sealed in this vault</translation>
    </message>
    <message numerus="yes">
      <source>Sealing %n files</source>
      <translation>
        <numerusform>Sealing %n file</numerusform>
        <numerusform>Sealing %n files</numerusform>
      </translation>
    </message>
    <message>
      <source>Sealing copies …</source>
      <translation>Sealing copies …</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Search</translation>
    </message>
    <message>
      <source>Search for something first, then save it.</source>
      <translation>Search for something first, then save it.</translation>
    </message>
    <message>
      <source>Search prompts, names, tags … or rating:&gt;=3</source>
      <translation>Search prompts, names, tags … or rating:&gt;=3</translation>
    </message>
    <message>
      <source>Second look</source>
      <translation>Second look</translation>
    </message>
    <message>
      <source>Second look after 24 h: on</source>
      <translation>Second look after 24 h: on</translation>
    </message>
    <message>
      <source>Second look: off</source>
      <translation>Second look: off</translation>
    </message>
    <message>
      <source>Second window</source>
      <translation>Second window</translation>
    </message>
    <message>
      <source>Seconds, or minutes and seconds as 1:05</source>
      <translation>Seconds, or minutes and seconds as 1:05</translation>
    </message>
    <message>
      <source>See what was chosen</source>
      <translation>See what was chosen</translation>
    </message>
    <message>
      <source>See whether its name ends as its contents are.</source>
      <translation>See whether its name ends as its contents are.</translation>
    </message>
    <message>
      <source>See whether you may read it and its drive is there, then try again.</source>
      <translation>See whether you may read it and its drive is there, then try again.</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>Seed</translation>
    </message>
    <message>
      <source>Select</source>
      <translation>Select</translation>
    </message>
    <message>
      <source>Select a picture to see its recipe, tags and verdicts.</source>
      <translation>Select a picture to see its recipe, tags and verdicts.</translation>
    </message>
    <message>
      <source>Select all</source>
      <translation>Select all</translation>
    </message>
    <message>
      <source>Select nothing</source>
      <translation>Select nothing</translation>
    </message>
    <message>
      <source>Select or deselect the current one</source>
      <translation>Select or deselect the current one</translation>
    </message>
    <message>
      <source>Select some pictures to see them side by side</source>
      <translation>Select some pictures to see them side by side</translation>
    </message>
    <message>
      <source>Select something first.</source>
      <translation>Select something first.</translation>
    </message>
    <message>
      <source>Select two to four pictures to compare them</source>
      <translation>Select two to four pictures to compare them</translation>
    </message>
    <message>
      <source>Select what to copy first</source>
      <translation>Select what to copy first</translation>
    </message>
    <message>
      <source>Select what to drag out first</source>
      <translation>Select what to drag out first</translation>
    </message>
    <message>
      <source>Select what to export first</source>
      <translation>Select what to export first</translation>
    </message>
    <message>
      <source>Select what to hand over first</source>
      <translation>Select what to hand over first</translation>
    </message>
    <message>
      <source>Selected</source>
      <translation>Selected</translation>
    </message>
    <message>
      <source>Set</source>
      <translation>Set</translation>
    </message>
    <message>
      <source>Set up a folder: {what}</source>
      <translation>Set up a folder: {what}</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Settings</translation>
    </message>
    <message>
      <source>Settings of {name}</source>
      <translation>Settings of {name}</translation>
    </message>
    <message>
      <source>Settings of {name} saved</source>
      <translation>Settings of {name} saved</translation>
    </message>
    <message>
      <source>Settings …</source>
      <translation>Settings …</translation>
    </message>
    <message>
      <source>Several values are legitimate; this is the last sampler's.</source>
      <translation>Several values are legitimate; this is the last sampler's.</translation>
    </message>
    <message>
      <source>Shall this computer open it, too?</source>
      <translation>Shall this computer open it, too?</translation>
    </message>
    <message>
      <source>Shape</source>
      <translation>Shape</translation>
    </message>
    <message>
      <source>Sharpened by</source>
      <translation>Sharpened by</translation>
    </message>
    <message>
      <source>Sharpness</source>
      <translation>Sharpness</translation>
    </message>
    <message>
      <source>Short movements that show where something went. None where the system says so.</source>
      <translation>Short movements that show where something went. None where the system says so.</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Show</translation>
    </message>
    <message numerus="yes">
      <source>Show %n assets</source>
      <translation>
        <numerusform>Show %n asset</numerusform>
        <numerusform>Show %n assets</numerusform>
      </translation>
    </message>
    <message>
      <source>Show all</source>
      <translation>Show all</translation>
    </message>
    <message>
      <source>Show all assets</source>
      <translation>Show all assets</translation>
    </message>
    <message>
      <source>Show all of it</source>
      <translation>Show all of it</translation>
    </message>
    <message>
      <source>Show all platforms ({n})</source>
      <translation>Show all platforms ({n})</translation>
    </message>
    <message>
      <source>Show crash reports</source>
      <translation>Show crash reports</translation>
    </message>
    <message>
      <source>Show folder</source>
      <translation>Show folder</translation>
    </message>
    <message>
      <source>Show in file manager</source>
      <translation>Show in file manager</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>Show in folder</translation>
    </message>
    <message>
      <source>Show in its folder</source>
      <translation>Show in its folder</translation>
    </message>
    <message>
      <source>Show in the grid</source>
      <translation>Show in the grid</translation>
    </message>
    <message>
      <source>Show in their folder</source>
      <translation>Show in their folder</translation>
    </message>
    <message>
      <source>Show it again</source>
      <translation>Show it again</translation>
    </message>
    <message>
      <source>Show its conditions</source>
      <translation>Show its conditions</translation>
    </message>
    <message>
      <source>Show its window</source>
      <translation>Show its window</translation>
    </message>
    <message>
      <source>Show less</source>
      <translation>Show less</translation>
    </message>
    <message>
      <source>Show or hide the filters</source>
      <translation>Show or hide the filters</translation>
    </message>
    <message>
      <source>Show or hide the inspector</source>
      <translation>Show or hide the inspector</translation>
    </message>
    <message>
      <source>Show pictures again (Ctrl+B)</source>
      <translation>Show pictures again (Ctrl+B)</translation>
    </message>
    <message>
      <source>Show problems</source>
      <translation>Show problems</translation>
    </message>
    <message>
      <source>Show stacks closed</source>
      <translation>Show stacks closed</translation>
    </message>
    <message>
      <source>Show the folder</source>
      <translation>Show the folder</translation>
    </message>
    <message>
      <source>Show the library's folder</source>
      <translation>Show the library's folder</translation>
    </message>
    <message>
      <source>Show the log</source>
      <translation>Show the log</translation>
    </message>
    <message>
      <source>Show the plan first</source>
      <translation>Show the plan first</translation>
    </message>
    <message>
      <source>Show the report</source>
      <translation>Show the report</translation>
    </message>
    <message>
      <source>Show the trash</source>
      <translation>Show the trash</translation>
    </message>
    <message>
      <source>Show the window</source>
      <translation>Show the window</translation>
    </message>
    <message>
      <source>Show them</source>
      <translation>Show them</translation>
    </message>
    <message>
      <source>Show this platform's findings</source>
      <translation>Show this platform's findings</translation>
    </message>
    <message>
      <source>Show what is typed</source>
      <translation>Show what is typed</translation>
    </message>
    <message>
      <source>Show what it changed</source>
      <translation>Show what it changed</translation>
    </message>
    <message>
      <source>Show what waits</source>
      <translation>Show what waits</translation>
    </message>
    <message>
      <source>Show what was seen as boxes</source>
      <translation>Show what was seen as boxes</translation>
    </message>
    <message>
      <source>Show what was seen in it</source>
      <translation>Show what was seen in it</translation>
    </message>
    <message>
      <source>Shown</source>
      <translation>Shown</translation>
    </message>
    <message>
      <source>Shows persona</source>
      <translation>Shows persona</translation>
    </message>
    <message>
      <source>Shows persona …</source>
      <translation>Shows persona …</translation>
    </message>
    <message>
      <source>Shows persona: {what}</source>
      <translation>Shows persona: {what}</translation>
    </message>
    <message>
      <source>Shows that jobs run while the window is put away.</source>
      <translation>Shows that jobs run while the window is put away.</translation>
    </message>
    <message>
      <source>Sign</source>
      <translation>Sign</translation>
    </message>
    <message>
      <source>Sign of a minor</source>
      <translation>Sign of a minor</translation>
    </message>
    <message>
      <source>Signed</source>
      <translation>Signed</translation>
    </message>
    <message>
      <source>Signed by</source>
      <translation>Signed by</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Size</translation>
    </message>
    <message>
      <source>Size in pixels</source>
      <translation>Size in pixels</translation>
    </message>
    <message>
      <source>Size: {size}</source>
      <translation>Size: {size}</translation>
    </message>
    <message>
      <source>Skip</source>
      <translation>Skip</translation>
    </message>
    <message>
      <source>Skip it</source>
      <translation>Skip it</translation>
    </message>
    <message>
      <source>Skipped</source>
      <translation>Skipped</translation>
    </message>
    <message>
      <source>Smaller thumbnails</source>
      <translation>Smaller thumbnails</translation>
    </message>
    <message>
      <source>Smallest file</source>
      <translation>Smallest file</translation>
    </message>
    <message>
      <source>Somebody who signed for it: a release has to cover each use.</source>
      <translation>Somebody who signed for it: a release has to cover each use.</translation>
    </message>
    <message>
      <source>Something has to be left that the others are like</source>
      <translation>Something has to be left that the others are like</translation>
    </message>
    <message>
      <source>Something in it cannot be read.</source>
      <translation>Something in it cannot be read.</translation>
    </message>
    <message>
      <source>Something in it cannot be read. What is whole can be opened.</source>
      <translation>Something in it cannot be read. What is whole can be opened.</translation>
    </message>
    <message>
      <source>Something went wrong inside Musekeep. A report is kept on this computer.</source>
      <translation>Something went wrong inside Musekeep. A report is kept on this computer.</translation>
    </message>
    <message>
      <source>Sort one by one</source>
      <translation>Sort one by one</translation>
    </message>
    <message>
      <source>Sound</source>
      <translation>Sound</translation>
    </message>
    <message>
      <source>Sound of the clip</source>
      <translation>Sound of the clip</translation>
    </message>
    <message>
      <source>Sources</source>
      <translation>Sources</translation>
    </message>
    <message>
      <source>Space chooses, − leaves out</source>
      <translation>Space chooses, − leaves out</translation>
    </message>
    <message>
      <source>Square</source>
      <translation>Square</translation>
    </message>
    <message>
      <source>Squares</source>
      <translation>Squares</translation>
    </message>
    <message>
      <source>Stack</source>
      <translation>Stack</translation>
    </message>
    <message>
      <source>Stacked</source>
      <translation>Stacked</translation>
    </message>
    <message numerus="yes">
      <source>Stacked %n assets</source>
      <translation>
        <numerusform>Stacked %n asset</numerusform>
        <numerusform>Stacked %n assets</numerusform>
      </translation>
    </message>
    <message>
      <source>Stale: it has changed since it was decided</source>
      <translation>Stale: it has changed since it was decided</translation>
    </message>
    <message>
      <source>Stars</source>
      <translation>Stars</translation>
    </message>
    <message>
      <source>State</source>
      <translation>State</translation>
    </message>
    <message>
      <source>Stays: the keeper</source>
      <translation>Stays: the keeper</translation>
    </message>
    <message>
      <source>Stays: {name}</source>
      <translation>Stays: {name}</translation>
    </message>
    <message>
      <source>Stays: {name}. {why}.</source>
      <translation>Stays: {name}. {why}.</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>Steps</translation>
    </message>
    <message>
      <source>Still</source>
      <translation>Still</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Stop</translation>
    </message>
    <message>
      <source>Stop the running job</source>
      <translation>Stop the running job</translation>
    </message>
    <message>
      <source>Stop the search</source>
      <translation>Stop the search</translation>
    </message>
    <message>
      <source>Stop watching</source>
      <translation>Stop watching</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>Stopped</translation>
    </message>
    <message>
      <source>Stopped before the end.</source>
      <translation>Stopped before the end.</translation>
    </message>
    <message>
      <source>Stopped watching: {what}</source>
      <translation>Stopped watching: {what}</translation>
    </message>
    <message>
      <source>Stopped. “Look again” starts anew.</source>
      <translation>Stopped. “Look again” starts anew.</translation>
    </message>
    <message>
      <source>Stopped; nothing was made.</source>
      <translation>Stopped; nothing was made.</translation>
    </message>
    <message>
      <source>Stopped; what was read is kept</source>
      <translation>Stopped; what was read is kept</translation>
    </message>
    <message>
      <source>Stopping …</source>
      <translation>Stopping …</translation>
    </message>
    <message>
      <source>Story</source>
      <translation>Story</translation>
    </message>
    <message>
      <source>Subjects</source>
      <translation>Subjects</translation>
    </message>
    <message>
      <source>Suggestions</source>
      <translation>Suggestions</translation>
    </message>
    <message>
      <source>Suggestions {what}</source>
      <translation>Suggestions {what}</translation>
    </message>
    <message>
      <source>Survey</source>
      <translation>Survey</translation>
    </message>
    <message>
      <source>Survey what is selected</source>
      <translation>Survey what is selected</translation>
    </message>
    <message>
      <source>System</source>
      <translation>System</translation>
    </message>
    <message>
      <source>Tab takes the first, arrows choose, Esc closes</source>
      <translation>Tab takes the first, arrows choose, Esc closes</translation>
    </message>
    <message>
      <source>Tag</source>
      <translation>Tag</translation>
    </message>
    <message>
      <source>Tag bar</source>
      <translation>Tag bar</translation>
    </message>
    <message numerus="yes">
      <source>Tagged %n assets “{tag}”</source>
      <translation>
        <numerusform>Tagged %n asset “{tag}”</numerusform>
        <numerusform>Tagged %n assets “{tag}”</numerusform>
      </translation>
    </message>
    <message>
      <source>Tagged “{what}”</source>
      <translation>Tagged “{what}”</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>Tags</translation>
    </message>
    <message numerus="yes">
      <source>Take %n likely ones, too</source>
      <translation>
        <numerusform>Take %n likely one, too</numerusform>
        <numerusform>Take %n likely ones, too</numerusform>
      </translation>
    </message>
    <message>
      <source>Take a decision back …</source>
      <translation>Take a decision back …</translation>
    </message>
    <message>
      <source>Take all</source>
      <translation>Take all</translation>
    </message>
    <message>
      <source>Take away …</source>
      <translation>Take away …</translation>
    </message>
    <message>
      <source>Take away, with new keys for everything</source>
      <translation>Take away, with new keys for everything</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>Take back</translation>
    </message>
    <message numerus="yes">
      <source>Take back the decisions on %n assets</source>
      <translation>
        <numerusform>Take back the decision on %n asset</numerusform>
        <numerusform>Take back the decisions on %n assets</numerusform>
      </translation>
    </message>
    <message>
      <source>Take it into the plan</source>
      <translation>Take it into the plan</translation>
    </message>
    <message>
      <source>Take it off the selection</source>
      <translation>Take it off the selection</translation>
    </message>
    <message>
      <source>Take off</source>
      <translation>Take off</translation>
    </message>
    <message>
      <source>Take off the list …</source>
      <translation>Take off the list …</translation>
    </message>
    <message>
      <source>Take off the shelf</source>
      <translation>Take off the shelf</translation>
    </message>
    <message>
      <source>Take off; its files stay where they are</source>
      <translation>Take off; its files stay where they are</translation>
    </message>
    <message>
      <source>Take out</source>
      <translation>Take out</translation>
    </message>
    <message>
      <source>Take out of the trash</source>
      <translation>Take out of the trash</translation>
    </message>
    <message>
      <source>Take out of the vault …</source>
      <translation>Take out of the vault …</translation>
    </message>
    <message>
      <source>Take out of this collection</source>
      <translation>Take out of this collection</translation>
    </message>
    <message>
      <source>Take out to</source>
      <translation>Take out to</translation>
    </message>
    <message>
      <source>Take the mark of a minor off …</source>
      <translation>Take the mark of a minor off …</translation>
    </message>
    <message numerus="yes">
      <source>Take the mark off %n assets</source>
      <translation>
        <numerusform>Take the mark off %n asset</numerusform>
        <numerusform>Take the mark off %n assets</numerusform>
      </translation>
    </message>
    <message>
      <source>Take the selection out of it</source>
      <translation>Take the selection out of it</translation>
    </message>
    <message>
      <source>Take the stack apart</source>
      <translation>Take the stack apart</translation>
    </message>
    <message>
      <source>Take them out to a folder instead: that is asked, and written down.</source>
      <translation>Take them out to a folder instead: that is asked, and written down.</translation>
    </message>
    <message>
      <source>Take this key</source>
      <translation>Take this key</translation>
    </message>
    <message>
      <source>Taken</source>
      <translation>Taken</translation>
    </message>
    <message>
      <source>Taken off the list; its files stay where they are</source>
      <translation>Taken off the list; its files stay where they are</translation>
    </message>
    <message>
      <source>Takes effect when Musekeep starts next.</source>
      <translation>Takes effect when Musekeep starts next.</translation>
    </message>
    <message numerus="yes">
      <source>Taking %n assets out</source>
      <translation>
        <numerusform>Taking %n asset out</numerusform>
        <numerusform>Taking %n assets out</numerusform>
      </translation>
    </message>
    <message>
      <source>Teaser</source>
      <translation>Teaser</translation>
    </message>
    <message>
      <source>Template of the file's name</source>
      <translation>Template of the file's name</translation>
    </message>
    <message>
      <source>Text beside the file</source>
      <translation>Text beside the file</translation>
    </message>
    <message>
      <source>Text of the mark, empty for none</source>
      <translation>Text of the mark, empty for none</translation>
    </message>
    <message>
      <source>That is the code of another vault. Look at the paper again.</source>
      <translation>That is the code of another vault. Look at the paper again.</translation>
    </message>
    <message>
      <source>That there is a vault, how large it is and how many files it holds can be seen.</source>
      <translation>That there is a vault, how large it is and how many files it holds can be seen.</translation>
    </message>
    <message>
      <source>The backup of {when} does not restore: {why}</source>
      <translation>The backup of {when} does not restore: {why}</translation>
    </message>
    <message>
      <source>The backup of {when} restores: it is whole</source>
      <translation>The backup of {when} restores: it is whole</translation>
    </message>
    <message>
      <source>The backup’s folder</source>
      <translation>The backup’s folder</translation>
    </message>
    <message>
      <source>The catalogue with all your words, ratings and decisions, the settings and your own data files. Pictures are not copied: they stay in their folders, and vaults have backups of their own.</source>
      <translation>The catalogue with all your words, ratings and decisions, the settings and your own data files. Pictures are not copied: they stay in their folders, and vaults have backups of their own.</translation>
    </message>
    <message numerus="yes">
      <source>The chain holds: %n rows, none changed, missing or moved.</source>
      <translation>
        <numerusform>The chain holds: %n row, none changed, missing or moved.</numerusform>
        <numerusform>The chain holds: %n rows, none changed, missing or moved.</numerusform>
      </translation>
    </message>
    <message>
      <source>The chain is broken: {what}.</source>
      <translation>The chain is broken: {what}.</translation>
    </message>
    <message>
      <source>The copy has no recipe.</source>
      <translation>The copy has no recipe.</translation>
    </message>
    <message>
      <source>The copy has {mine} pixels, the original {theirs}.</source>
      <translation>The copy has {mine} pixels, the original {theirs}.</translation>
    </message>
    <message>
      <source>The copy has {mine} stars, the original {theirs}.</source>
      <translation>The copy has {mine} stars, the original {theirs}.</translation>
    </message>
    <message>
      <source>The copy is kept; the original is in the trash</source>
      <translation>The copy is kept; the original is in the trash</translation>
    </message>
    <message>
      <source>The copy is newer ({when}).</source>
      <translation>The copy is newer ({when}).</translation>
    </message>
    <message>
      <source>The copy is older ({when}).</source>
      <translation>The copy is older ({when}).</translation>
    </message>
    <message>
      <source>The copy is {mine}, the original {theirs}.</source>
      <translation>The copy is {mine}, the original {theirs}.</translation>
    </message>
    <message>
      <source>The copy is {size} larger.</source>
      <translation>The copy is {size} larger.</translation>
    </message>
    <message>
      <source>The copy is {size} smaller.</source>
      <translation>The copy is {size} smaller.</translation>
    </message>
    <message>
      <source>The file is not there: its drive or folder is offline</source>
      <translation>The file is not there: its drive or folder is offline</translation>
    </message>
    <message>
      <source>The file only names an address; Musekeep does not fetch it.</source>
      <translation>The file only names an address; Musekeep does not fetch it.</translation>
    </message>
    <message>
      <source>The file, or what is said about it, was changed after it was signed.</source>
      <translation>The file, or what is said about it, was changed after it was signed.</translation>
    </message>
    <message>
      <source>The files stay where they are until they are deleted from here.</source>
      <translation>The files stay where they are until they are deleted from here.</translation>
    </message>
    <message numerus="yes">
      <source>The first %n are shown</source>
      <translation>
        <numerusform>The first %n is shown</numerusform>
        <numerusform>The first %n are shown</numerusform>
      </translation>
    </message>
    <message>
      <source>The history cannot be read</source>
      <translation>The history cannot be read</translation>
    </message>
    <message>
      <source>The library's own folder</source>
      <translation>The library's own folder</translation>
    </message>
    <message>
      <source>The list of keys is on the clipboard</source>
      <translation>The list of keys is on the clipboard</translation>
    </message>
    <message>
      <source>The list of keys is written</source>
      <translation>The list of keys is written</translation>
    </message>
    <message>
      <source>The name that decisions carry in the audit chain.</source>
      <translation>The name that decisions carry in the audit chain.</translation>
    </message>
    <message>
      <source>The new one</source>
      <translation>The new one</translation>
    </message>
    <message>
      <source>The new one again</source>
      <translation>The new one again</translation>
    </message>
    <message>
      <source>The one before</source>
      <translation>The one before</translation>
    </message>
    <message>
      <source>The one it is a copy of stays on the list.</source>
      <translation>The one it is a copy of stays on the list.</translation>
    </message>
    <message>
      <source>The original is kept; the copy is in the trash</source>
      <translation>The original is kept; the copy is in the trash</translation>
    </message>
    <message>
      <source>The passphrase as it is</source>
      <translation>The passphrase as it is</translation>
    </message>
    <message>
      <source>The passphrase is another now. Backups keep the one before.</source>
      <translation>The passphrase is another now. Backups keep the one before.</translation>
    </message>
    <message>
      <source>The pictures of this group</source>
      <translation>The pictures of this group</translation>
    </message>
    <message>
      <source>The platform says so: it may refuse a file.</source>
      <translation>The platform says so: it may refuse a file.</translation>
    </message>
    <message>
      <source>The policy</source>
      <translation>The policy</translation>
    </message>
    <message>
      <source>The preset</source>
      <translation>The preset</translation>
    </message>
    <message>
      <source>The queue cannot be read</source>
      <translation>The queue cannot be read</translation>
    </message>
    <message>
      <source>The recovery code</source>
      <translation>The recovery code</translation>
    </message>
    <message>
      <source>The role is changed …</source>
      <translation>The role is changed …</translation>
    </message>
    <message>
      <source>The role is changed: {role} from the next opening on.</source>
      <translation>The role is changed: {role} from the next opening on.</translation>
    </message>
    <message>
      <source>The same again</source>
      <translation>The same again</translation>
    </message>
    <message numerus="yes">
      <source>The same file lies in %n places</source>
      <translation>
        <numerusform>The same file lies in %n place</numerusform>
        <numerusform>The same file lies in %n places</numerusform>
      </translation>
    </message>
    <message>
      <source>The search is saved as “{name}”</source>
      <translation>The search is saved as “{name}”</translation>
    </message>
    <message>
      <source>The search was stopped. Enter starts it again.</source>
      <translation>The search was stopped. Enter starts it again.</translation>
    </message>
    <message>
      <source>The secret stays the same. Who was an editor keeps what they could open until now: the vault is given new keys for what comes.</source>
      <translation>The secret stays the same. Who was an editor keeps what they could open until now: the vault is given new keys for what comes.</translation>
    </message>
    <message>
      <source>The signed document</source>
      <translation>The signed document</translation>
    </message>
    <message>
      <source>The stack is taken apart</source>
      <translation>The stack is taken apart</translation>
    </message>
    <message>
      <source>The system would not start another window.</source>
      <translation>The system would not start another window.</translation>
    </message>
    <message>
      <source>The system's user name</source>
      <translation>The system's user name</translation>
    </message>
    <message>
      <source>The trash is empty</source>
      <translation>The trash is empty</translation>
    </message>
    <message>
      <source>The vault is given new keys …</source>
      <translation>The vault is given new keys …</translation>
    </message>
    <message>
      <source>The weights are their authors'. Nothing is fetched before you accept.</source>
      <translation>The weights are their authors'. Nothing is fetched before you accept.</translation>
    </message>
    <message>
      <source>The whole picture</source>
      <translation>The whole picture</translation>
    </message>
    <message>
      <source>The whole, or its own pixels</source>
      <translation>The whole, or its own pixels</translation>
    </message>
    <message>
      <source>The words of the post, as .txt</source>
      <translation>The words of the post, as .txt</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>Theme</translation>
    </message>
    <message>
      <source>There are conflicting copies of it.</source>
      <translation>There are conflicting copies of it.</translation>
    </message>
    <message>
      <source>There are no proposals now</source>
      <translation>There are no proposals now</translation>
    </message>
    <message>
      <source>There is no backup yet.</source>
      <translation>There is no backup yet.</translation>
    </message>
    <message>
      <source>There is no prompt to copy</source>
      <translation>There is no prompt to copy</translation>
    </message>
    <message>
      <source>There is none: nothing went wrong so far</source>
      <translation>There is none: nothing went wrong so far</translation>
    </message>
    <message>
      <source>There is nothing here that could be deleted</source>
      <translation>There is nothing here that could be deleted</translation>
    </message>
    <message>
      <source>There is nothing to narrow this by</source>
      <translation>There is nothing to narrow this by</translation>
    </message>
    <message>
      <source>There is nothing to sort</source>
      <translation>There is nothing to sort</translation>
    </message>
    <message>
      <source>These are different pictures: one recipe, other seeds.</source>
      <translation>These are different pictures: one recipe, other seeds.</translation>
    </message>
    <message>
      <source>They are looking at pictures now.</source>
      <translation>They are looking at pictures now.</translation>
    </message>
    <message>
      <source>They are really gone</source>
      <translation>They are really gone</translation>
    </message>
    <message>
      <source>They belong together, in this order and one shape</source>
      <translation>They belong together, in this order and one shape</translation>
    </message>
    <message>
      <source>They differ in nothing Musekeep knows of.</source>
      <translation>They differ in nothing Musekeep knows of.</translation>
    </message>
    <message>
      <source>They may be in another folder.</source>
      <translation>They may be in another folder.</translation>
    </message>
    <message>
      <source>They run on this computer and send nothing. One comes with Musekeep; others are fetched once their licence was agreed to.</source>
      <translation>They run on this computer and send nothing. One comes with Musekeep; others are fetched once their licence was agreed to.</translation>
    </message>
    <message>
      <source>They stay where they are and are only read. New pictures appear by themselves.</source>
      <translation>They stay where they are and are only read. New pictures appear by themselves.</translation>
    </message>
    <message>
      <source>They stay where they are; the sidebar lists them, and how each is watched.</source>
      <translation>They stay where they are; the sidebar lists them, and how each is watched.</translation>
    </message>
    <message>
      <source>They wait until the computer is plugged in.</source>
      <translation>They wait until the computer is plugged in.</translation>
    </message>
    <message>
      <source>They wait until the import is done.</source>
      <translation>They wait until the import is done.</translation>
    </message>
    <message>
      <source>They will not be exported for this platform until somebody takes that back.</source>
      <translation>They will not be exported for this platform until somebody takes that back.</translation>
    </message>
    <message>
      <source>This clip cannot be played.</source>
      <translation>This clip cannot be played.</translation>
    </message>
    <message>
      <source>This computer</source>
      <translation>This computer</translation>
    </message>
    <message>
      <source>This computer and a PIN</source>
      <translation>This computer and a PIN</translation>
    </message>
    <message>
      <source>This computer and the PIN</source>
      <translation>This computer and the PIN</translation>
    </message>
    <message>
      <source>This computer opens it</source>
      <translation>This computer opens it</translation>
    </message>
    <message>
      <source>This computer opens the vault from now on.</source>
      <translation>This computer opens the vault from now on.</translation>
    </message>
    <message>
      <source>This file could not be read</source>
      <translation>This file could not be read</translation>
    </message>
    <message>
      <source>This goes on with an export that was interrupted. </source>
      <translation>This goes on with an export that was interrupted. </translation>
    </message>
    <message>
      <source>This library cannot be opened</source>
      <translation>This library cannot be opened</translation>
    </message>
    <message>
      <source>This overrules what was found there. Your reason is kept with each decision.</source>
      <translation>This overrules what was found there. Your reason is kept with each decision.</translation>
    </message>
    <message>
      <source>This overrules what was found. Your reason is kept with the decision.</source>
      <translation>This overrules what was found. Your reason is kept with the decision.</translation>
    </message>
    <message>
      <source>This system has no place in memory for files that are dragged out.</source>
      <translation>This system has no place in memory for files that are dragged out.</translation>
    </message>
    <message>
      <source>This vault</source>
      <translation>This vault</translation>
    </message>
    <message>
      <source>This vault cannot be opened</source>
      <translation>This vault cannot be opened</translation>
    </message>
    <message>
      <source>This vault cannot be read</source>
      <translation>This vault cannot be read</translation>
    </message>
    <message>
      <source>This vault …</source>
      <translation>This vault …</translation>
    </message>
    <message>
      <source>Those where it waits for a decision; where it is clear it stays clear.</source>
      <translation>Those where it waits for a decision; where it is clear it stays clear.</translation>
    </message>
    <message>
      <source>Three stars</source>
      <translation>Three stars</translation>
    </message>
    <message>
      <source>Three stars, and on to the next</source>
      <translation>Three stars, and on to the next</translation>
    </message>
    <message>
      <source>Thumbnail size</source>
      <translation>Thumbnail size</translation>
    </message>
    <message>
      <source>Thumbnail size (Ctrl + wheel)</source>
      <translation>Thumbnail size (Ctrl + wheel)</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Title</translation>
    </message>
    <message>
      <source>Title of the copy</source>
      <translation>Title of the copy</translation>
    </message>
    <message>
      <source>To</source>
      <translation>To</translation>
    </message>
    <message>
      <source>To the sidebar</source>
      <translation>To the sidebar</translation>
    </message>
    <message>
      <source>To the system's trash, from where your file manager can bring it back: {files}.</source>
      <translation>To the system's trash, from where your file manager can bring it back: {files}.</translation>
    </message>
    <message>
      <source>To vault</source>
      <translation>To vault</translation>
    </message>
    <message>
      <source>Today {time}</source>
      <translation>Today {time}</translation>
    </message>
    <message>
      <source>Together</source>
      <translation>Together</translation>
    </message>
    <message>
      <source>Together with anything sexual this prohibits it on every platform, and no correction of a word changes that. It can be undone.</source>
      <translation>Together with anything sexual this prohibits it on every platform, and no correction of a word changes that. It can be undone.</translation>
    </message>
    <message>
      <source>Together with anything sexual this prohibits them on every platform, and no correction of a word changes that. It can be undone.</source>
      <translation>Together with anything sexual this prohibits them on every platform, and no correction of a word changes that. It can be undone.</translation>
    </message>
    <message>
      <source>Told apart: not duplicates</source>
      <translation>Told apart: not duplicates</translation>
    </message>
    <message>
      <source>Too many to compare. Stars, labels, flags and tags go to all of them, and one undo takes them back.</source>
      <translation>Too many to compare. Stars, labels, flags and tags go to all of them, and one undo takes them back.</translation>
    </message>
    <message>
      <source>Took a stack apart</source>
      <translation>Took a stack apart</translation>
    </message>
    <message numerus="yes">
      <source>Took back the decisions on %n assets for {platform}</source>
      <translation>
        <numerusform>Took back the decision on %n asset for {platform}</numerusform>
        <numerusform>Took back the decisions on %n assets for {platform}</numerusform>
      </translation>
    </message>
    <message>
      <source>Took out of the trash</source>
      <translation>Took out of the trash</translation>
    </message>
    <message>
      <source>Took out of “{name}”</source>
      <translation>Took out of “{name}”</translation>
    </message>
    <message numerus="yes">
      <source>Took the flag off %n assets</source>
      <translation>
        <numerusform>Took the flag off %n asset</numerusform>
        <numerusform>Took the flag off %n assets</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Took the label off %n assets</source>
      <translation>
        <numerusform>Took the label off %n asset</numerusform>
        <numerusform>Took the label off %n assets</numerusform>
      </translation>
    </message>
    <message>
      <source>Took the tag “{what}” off</source>
      <translation>Took the tag “{what}” off</translation>
    </message>
    <message numerus="yes">
      <source>Took “{tag}” off %n assets</source>
      <translation>
        <numerusform>Took “{tag}” off %n asset</numerusform>
        <numerusform>Took “{tag}” off %n assets</numerusform>
      </translation>
    </message>
    <message>
      <source>Trash</source>
      <translation>Trash</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Try again</translation>
    </message>
    <message>
      <source>Try it</source>
      <translation>Try it</translation>
    </message>
    <message>
      <source>Try the backup of {when}</source>
      <translation>Try the backup of {when}</translation>
    </message>
    <message>
      <source>Trying a backup</source>
      <translation>Trying a backup</translation>
    </message>
    <message>
      <source>Two computers wrote to it. Nothing was merged.</source>
      <translation>Two computers wrote to it. Nothing was merged.</translation>
    </message>
    <message>
      <source>Two stars</source>
      <translation>Two stars</translation>
    </message>
    <message>
      <source>Two stars, and on to the next</source>
      <translation>Two stars, and on to the next</translation>
    </message>
    <message>
      <source>Type it once</source>
      <translation>Type it once</translation>
    </message>
    <message>
      <source>Type it once more to open it read-only.</source>
      <translation>Type it once more to open it read-only.</translation>
    </message>
    <message>
      <source>Type it once more. Two computers that write at once lose one’s work.</source>
      <translation>Type it once more. Two computers that write at once lose one’s work.</translation>
    </message>
    <message>
      <source>Unchanged since it was signed, but anybody could have signed it.</source>
      <translation>Unchanged since it was signed, but anybody could have signed it.</translation>
    </message>
    <message>
      <source>Unchanged since it was signed, by someone on the trust list.</source>
      <translation>Unchanged since it was signed, by someone on the trust list.</translation>
    </message>
    <message>
      <source>Under way</source>
      <translation>Under way</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Undo</translation>
    </message>
    <message numerus="yes">
      <source>Undo %n edits, with this one</source>
      <translation>
        <numerusform>Undo it</numerusform>
        <numerusform>Undo %n edits, with this one</numerusform>
      </translation>
    </message>
    <message>
      <source>Undo it</source>
      <translation>Undo it</translation>
    </message>
    <message>
      <source>Undo until this edit</source>
      <translation>Undo until this edit</translation>
    </message>
    <message>
      <source>Undone</source>
      <translation>Undone</translation>
    </message>
    <message>
      <source>Unlock</source>
      <translation>Unlock</translation>
    </message>
    <message>
      <source>Unlock with this computer</source>
      <translation>Unlock with this computer</translation>
    </message>
    <message>
      <source>Unreadable</source>
      <translation>Unreadable</translation>
    </message>
    <message>
      <source>Untagged</source>
      <translation>Untagged</translation>
    </message>
    <message>
      <source>Until</source>
      <translation>Until</translation>
    </message>
    <message>
      <source>Usage terms</source>
      <translation>Usage terms</translation>
    </message>
    <message>
      <source>Use</source>
      <translation>Use</translation>
    </message>
    <message>
      <source>Use the proposed alt text</source>
      <translation>Use the proposed alt text</translation>
    </message>
    <message>
      <source>Usual</source>
      <translation>Usual</translation>
    </message>
    <message>
      <source>Usual keys</source>
      <translation>Usual keys</translation>
    </message>
    <message>
      <source>Usual keys for all</source>
      <translation>Usual keys for all</translation>
    </message>
    <message>
      <source>Valid</source>
      <translation>Valid</translation>
    </message>
    <message>
      <source>Valid from</source>
      <translation>Valid from</translation>
    </message>
    <message>
      <source>Valid to</source>
      <translation>Valid to</translation>
    </message>
    <message>
      <source>Vault</source>
      <translation>Vault</translation>
    </message>
    <message>
      <source>Vaults</source>
      <translation>Vaults</translation>
    </message>
    <message>
      <source>Verdict</source>
      <translation>Verdict</translation>
    </message>
    <message>
      <source>Verdicts</source>
      <translation>Verdicts</translation>
    </message>
    <message>
      <source>Verify</source>
      <translation>Verify</translation>
    </message>
    <message>
      <source>Versions</source>
      <translation>Versions</translation>
    </message>
    <message>
      <source>Versions, counts and settings for a question to somebody; no file's name in it.</source>
      <translation>Versions, counts and settings for a question to somebody; no file's name in it.</translation>
    </message>
    <message>
      <source>Video</source>
      <translation>Video</translation>
    </message>
    <message>
      <source>View</source>
      <translation>View</translation>
    </message>
    <message>
      <source>Viewer</source>
      <translation>Viewer</translation>
    </message>
    <message>
      <source>Waits for a second look</source>
      <translation>Waits for a second look</translation>
    </message>
    <message>
      <source>Waits for a vault</source>
      <translation>Waits for a vault</translation>
    </message>
    <message>
      <source>Waits for its turn</source>
      <translation>Waits for its turn</translation>
    </message>
    <message>
      <source>Warning</source>
      <translation>Warning</translation>
    </message>
    <message>
      <source>Watch a folder</source>
      <translation>Watch a folder</translation>
    </message>
    <message>
      <source>Watch a folder …</source>
      <translation>Watch a folder …</translation>
    </message>
    <message>
      <source>Watched a folder: {what}</source>
      <translation>Watched a folder: {what}</translation>
    </message>
    <message>
      <source>Watched folders</source>
      <translation>Watched folders</translation>
    </message>
    <message>
      <source>Watched: new files appear by themselves</source>
      <translation>Watched: new files appear by themselves</translation>
    </message>
    <message numerus="yes">
      <source>Watching %n folders</source>
      <translation>
        <numerusform>Watching %n folder</numerusform>
        <numerusform>Watching %n folders</numerusform>
      </translation>
    </message>
    <message>
      <source>Watching is paused</source>
      <translation>Watching is paused</translation>
    </message>
    <message>
      <source>Watching {name}: its pictures appear as they are read</source>
      <translation>Watching {name}: its pictures appear as they are read</translation>
    </message>
    <message>
      <source>Ways in are added and taken away in the open vault, by an owner.</source>
      <translation>Ways in are added and taken away in the open vault, by an owner.</translation>
    </message>
    <message>
      <source>Welcome to Musekeep</source>
      <translation>Welcome to Musekeep</translation>
    </message>
    <message>
      <source>What</source>
      <translation>What</translation>
    </message>
    <message>
      <source>What a check flags comes up here, and so does what you asked to see later.</source>
      <translation>What a check flags comes up here, and so does what you asked to see later.</translation>
    </message>
    <message>
      <source>What a label is to become</source>
      <translation>What a label is to become</translation>
    </message>
    <message>
      <source>What each placement takes, and how files are made. Change a copy.</source>
      <translation>What each placement takes, and how files are made. Change a copy.</translation>
    </message>
    <message>
      <source>What each platform accepts, since when, and who says so. Change a copy.</source>
      <translation>What each platform accepts, since when, and who says so. Change a copy.</translation>
    </message>
    <message>
      <source>What else is different</source>
      <translation>What else is different</translation>
    </message>
    <message>
      <source>What else is different, one KEY=VALUE a line, as in its data file</source>
      <translation>What else is different, one KEY=VALUE a line, as in its data file</translation>
    </message>
    <message>
      <source>What is refused blocks from</source>
      <translation>What is refused blocks from</translation>
    </message>
    <message>
      <source>What it is made of</source>
      <translation>What it is made of</translation>
    </message>
    <message>
      <source>What it protects</source>
      <translation>What it protects</translation>
    </message>
    <message>
      <source>What it was last like</source>
      <translation>What it was last like</translation>
    </message>
    <message>
      <source>What looks at your pictures, on this computer alone: fetch, switch, check.</source>
      <translation>What looks at your pictures, on this computer alone: fetch, switch, check.</translation>
    </message>
    <message>
      <source>What may be seen</source>
      <translation>What may be seen</translation>
    </message>
    <message>
      <source>What may be written</source>
      <translation>What may be written</translation>
    </message>
    <message>
      <source>What nobody has checked counts as adult. Holding B shows what is blurred.</source>
      <translation>What nobody has checked counts as adult. Holding B shows what is blurred.</translation>
    </message>
    <message>
      <source>What sets them apart</source>
      <translation>What sets them apart</translation>
    </message>
    <message>
      <source>What the machine makes of them counts again. The audit chain keeps both.</source>
      <translation>What the machine makes of them counts again. The audit chain keeps both.</translation>
    </message>
    <message>
      <source>What the placement takes</source>
      <translation>What the placement takes</translation>
    </message>
    <message>
      <source>What they may do</source>
      <translation>What they may do</translation>
    </message>
    <message>
      <source>What was changed by: {deed}</source>
      <translation>What was changed by: {deed}</translation>
    </message>
    <message>
      <source>What was done</source>
      <translation>What was done</translation>
    </message>
    <message>
      <source>What was found</source>
      <translation>What was found</translation>
    </message>
    <message>
      <source>What was moved in may live on in older backups, in the history of a cloud drive and on the disk's own spare blocks. Only files imported straight into the vault were never in the library.</source>
      <translation>What was moved in may live on in older backups, in the history of a cloud drive and on the disk's own spare blocks. Only files imported straight into the vault were never in the library.</translation>
    </message>
    <message>
      <source>What was seen in it</source>
      <translation>What was seen in it</translation>
    </message>
    <message>
      <source>What was undone can be done again until something new is edited.</source>
      <translation>What was undone can be done again until something new is edited.</translation>
    </message>
    <message>
      <source>What would be exported</source>
      <translation>What would be exported</translation>
    </message>
    <message>
      <source>What you chose</source>
      <translation>What you chose</translation>
    </message>
    <message>
      <source>What you rate, tag, label, move or decide is listed here, with its way back.</source>
      <translation>What you rate, tag, label, move or decide is listed here, with its way back.</translation>
    </message>
    <message>
      <source>What you select in the main window is shown here.</source>
      <translation>What you select in the main window is shown here.</translation>
    </message>
    <message>
      <source>When</source>
      <translation>When</translation>
    </message>
    <message>
      <source>When nobody is here for</source>
      <translation>When nobody is here for</translation>
    </message>
    <message>
      <source>Where a name is taken</source>
      <translation>Where a name is taken</translation>
    </message>
    <message>
      <source>Where backups go</source>
      <translation>Where backups go</translation>
    </message>
    <message>
      <source>Where is {name} now?</source>
      <translation>Where is {name} now?</translation>
    </message>
    <message>
      <source>Where it belongs</source>
      <translation>Where it belongs</translation>
    </message>
    <message>
      <source>Where it is</source>
      <translation>Where it is</translation>
    </message>
    <message>
      <source>Where it is taken</source>
      <translation>Where it is taken</translation>
    </message>
    <message>
      <source>Where it lies</source>
      <translation>Where it lies</translation>
    </message>
    <message>
      <source>Where something was found, your reason is kept with the decision and in the audit chain. What is prohibited cannot be approved.</source>
      <translation>Where something was found, your reason is kept with the decision and in the audit chain. What is prohibited cannot be approved.</translation>
    </message>
    <message>
      <source>Where the copy goes</source>
      <translation>Where the copy goes</translation>
    </message>
    <message>
      <source>Where the data lies</source>
      <translation>Where the data lies</translation>
    </message>
    <message>
      <source>Where the mark is</source>
      <translation>Where the mark is</translation>
    </message>
    <message>
      <source>Where the small vault lies</source>
      <translation>Where the small vault lies</translation>
    </message>
    <message>
      <source>Where the vault is put</source>
      <translation>Where the vault is put</translation>
    </message>
    <message>
      <source>Where the vault lies</source>
      <translation>Where the vault lies</translation>
    </message>
    <message>
      <source>Whether an approval counts only once it was confirmed; the settings say so</source>
      <translation>Whether an approval counts only once it was confirmed; the settings say so</translation>
    </message>
    <message>
      <source>Whether it is whole</source>
      <translation>Whether it is whole</translation>
    </message>
    <message>
      <source>While Musekeep is open, and when something was changed since the last one.</source>
      <translation>While Musekeep is open, and when something was changed since the last one.</translation>
    </message>
    <message>
      <source>While it is open, whoever controls this computer can read what you can.</source>
      <translation>While it is open, whoever controls this computer can read what you can.</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>Who</translation>
    </message>
    <message>
      <source>Who decides</source>
      <translation>Who decides</translation>
    </message>
    <message>
      <source>Who may open it</source>
      <translation>Who may open it</translation>
    </message>
    <message>
      <source>Who signed it</source>
      <translation>Who signed it</translation>
    </message>
    <message>
      <source>Whole pictures in lines of equal height</source>
      <translation>Whole pictures in lines of equal height</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Why</translation>
    </message>
    <message>
      <source>Why (if you like)</source>
      <translation>Why (if you like)</translation>
    </message>
    <message>
      <source>Why flagged</source>
      <translation>Why flagged</translation>
    </message>
    <message>
      <source>Why? It is kept with the decision</source>
      <translation>Why? It is kept with the decision</translation>
    </message>
    <message>
      <source>Width</source>
      <translation>Width</translation>
    </message>
    <message>
      <source>Width of the mark</source>
      <translation>Width of the mark</translation>
    </message>
    <message>
      <source>With Shift: on all platforms where it waits</source>
      <translation>With Shift: on all platforms where it waits</translation>
    </message>
    <message>
      <source>With {files}</source>
      <translation>With {files}</translation>
    </message>
    <message>
      <source>Withdraw</source>
      <translation>Withdraw</translation>
    </message>
    <message>
      <source>Withdrew a release</source>
      <translation>Withdrew a release</translation>
    </message>
    <message>
      <source>Without end</source>
      <translation>Without end</translation>
    </message>
    <message>
      <source>Without sound</source>
      <translation>Without sound</translation>
    </message>
    <message numerus="yes">
      <source>Without {term}: %n assets</source>
      <translation>
        <numerusform>Without {term}: %n asset</numerusform>
        <numerusform>Without {term}: %n assets</numerusform>
      </translation>
    </message>
    <message>
      <source>Words for</source>
      <translation>Words for</translation>
    </message>
    <message>
      <source>Working every hash out again …</source>
      <translation>Working every hash out again …</translation>
    </message>
    <message>
      <source>Working …</source>
      <translation>Working …</translation>
    </message>
    <message>
      <source>Works offline · every decision is kept in the audit chain</source>
      <translation>Works offline · every decision is kept in the audit chain</translation>
    </message>
    <message>
      <source>Write</source>
      <translation>Write</translation>
    </message>
    <message numerus="yes">
      <source>Write %n files</source>
      <translation>
        <numerusform>Write %n file</numerusform>
        <numerusform>Write %n files</numerusform>
      </translation>
    </message>
    <message>
      <source>Write files</source>
      <translation>Write files</translation>
    </message>
    <message>
      <source>Write into the search what the pictures shall show</source>
      <translation>Write into the search what the pictures shall show</translation>
    </message>
    <message>
      <source>Write it down now: it is shown this once. The code before opens nothing.</source>
      <translation>Write it down now: it is shown this once. The code before opens nothing.</translation>
    </message>
    <message>
      <source>Write the audit to</source>
      <translation>Write the audit to</translation>
    </message>
    <message>
      <source>Written as</source>
      <translation>Written as</translation>
    </message>
    <message>
      <source>Written beside the library without names of files, and never sent.</source>
      <translation>Written beside the library without names of files, and never sent.</translation>
    </message>
    <message>
      <source>Written into it</source>
      <translation>Written into it</translation>
    </message>
    <message>
      <source>Wrong secrets were tried before.</source>
      <translation>Wrong secrets were tried before.</translation>
    </message>
    <message>
      <source>Wrote words for {what}</source>
      <translation>Wrote words for {what}</translation>
    </message>
    <message>
      <source>Yellow</source>
      <translation>Yellow</translation>
    </message>
    <message>
      <source>Yellow label</source>
      <translation>Yellow label</translation>
    </message>
    <message>
      <source>Yellow label, and on to the next</source>
      <translation>Yellow label, and on to the next</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>Yes</translation>
    </message>
    <message>
      <source>Yesterday {time}</source>
      <translation>Yesterday {time}</translation>
    </message>
    <message>
      <source>You are asked again tomorrow</source>
      <translation>You are asked again tomorrow</translation>
    </message>
    <message>
      <source>You are asked in a week</source>
      <translation>You are asked in a week</translation>
    </message>
    <message>
      <source>You go on where you left: nothing of it was applied yet</source>
      <translation>You go on where you left: nothing of it was applied yet</translation>
    </message>
    <message>
      <source>You yourself. Dating profiles accept only this.</source>
      <translation>You yourself. Dating profiles accept only this.</translation>
    </message>
    <message>
      <source>Your copy takes the place of the shipped policy, and pictures are judged again. What is prohibited everywhere stays prohibited. The audit chain says that the rules changed.</source>
      <translation>Your copy takes the place of the shipped policy, and pictures are judged again. What is prohibited everywhere stays prohibited. The audit chain says that the rules changed.</translation>
    </message>
    <message>
      <source>Your crop is kept for {ratio}</source>
      <translation>Your crop is kept for {ratio}</translation>
    </message>
    <message>
      <source>Your folders</source>
      <translation>Your folders</translation>
    </message>
    <message>
      <source>Your pictures stay where they are</source>
      <translation>Your pictures stay where they are</translation>
    </message>
    <message>
      <source>Your secrets</source>
      <translation>Your secrets</translation>
    </message>
    <message>
      <source>Your way into this vault takes nothing out of it.</source>
      <translation>Your way into this vault takes nothing out of it.</translation>
    </message>
    <message>
      <source>a blur of it</source>
      <translation>a blur of it</translation>
    </message>
    <message>
      <source>a colour</source>
      <translation>a colour</translation>
    </message>
    <message>
      <source>a low score</source>
      <translation>a low score</translation>
    </message>
    <message>
      <source>a part of it</source>
      <translation>a part of it</translation>
    </message>
    <message>
      <source>a photo</source>
      <translation>a photo</translation>
    </message>
    <message>
      <source>a photo, computed</source>
      <translation>a photo, computed</translation>
    </message>
    <message>
      <source>a picture of a screen</source>
      <translation>a picture of a screen</translation>
    </message>
    <message>
      <source>a scanned print</source>
      <translation>a scanned print</translation>
    </message>
    <message>
      <source>a second look is missing</source>
      <translation>a second look is missing</translation>
    </message>
    <message numerus="yes">
      <source>a stack of %n</source>
      <translation>
        <numerusform>a stack of %n</numerusform>
        <numerusform>a stack of %n</numerusform>
      </translation>
    </message>
    <message>
      <source>add a number</source>
      <translation>add a number</translation>
    </message>
    <message>
      <source>aim at</source>
      <translation>aim at</translation>
    </message>
    <message>
      <source>aims at {size}</source>
      <translation>aims at {size}</translation>
    </message>
    <message>
      <source>all edits</source>
      <translation>all edits</translation>
    </message>
    <message>
      <source>all over</source>
      <translation>all over</translation>
    </message>
    <message>
      <source>all platforms</source>
      <translation>all platforms</translation>
    </message>
    <message>
      <source>allowed</source>
      <translation>allowed</translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>and %n more</numerusform>
        <numerusform>and %n more</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more …</source>
      <translation>
        <numerusform>and %n more …</numerusform>
        <numerusform>and %n more …</numerusform>
      </translation>
    </message>
    <message>
      <source>applying policies</source>
      <translation>applying policies</translation>
    </message>
    <message>
      <source>approved</source>
      <translation>approved</translation>
    </message>
    <message>
      <source>as far as others know</source>
      <translation>as far as others know</translation>
    </message>
    <message>
      <source>as needed</source>
      <translation>as needed</translation>
    </message>
    <message>
      <source>as the preset has it</source>
      <translation>as the preset has it</translation>
    </message>
    <message>
      <source>asset {number}</source>
      <translation>asset {number}</translation>
    </message>
    <message>
      <source>at most {size}</source>
      <translation>at most {size}</translation>
    </message>
    <message>
      <source>attested {day}</source>
      <translation>attested {day}</translation>
    </message>
    <message>
      <source>away</source>
      <translation>away</translation>
    </message>
    <message>
      <source>better twins</source>
      <translation>better twins</translation>
    </message>
    <message>
      <source>blocked</source>
      <translation>blocked</translation>
    </message>
    <message>
      <source>blur</source>
      <translation>blur</translation>
    </message>
    <message>
      <source>blurred</source>
      <translation>blurred</translation>
    </message>
    <message>
      <source>borders</source>
      <translation>borders</translation>
    </message>
    <message>
      <source>bottom</source>
      <translation>bottom</translation>
    </message>
    <message>
      <source>bottom left</source>
      <translation>bottom left</translation>
    </message>
    <message>
      <source>bottom right</source>
      <translation>bottom right</translation>
    </message>
    <message>
      <source>camera's thumbnail</source>
      <translation>camera's thumbnail</translation>
    </message>
    <message>
      <source>cannot be made</source>
      <translation>cannot be made</translation>
    </message>
    <message>
      <source>caption</source>
      <translation>caption</translation>
    </message>
    <message>
      <source>centre</source>
      <translation>centre</translation>
    </message>
    <message>
      <source>chain broken: see the audit</source>
      <translation>chain broken: see the audit</translation>
    </message>
    <message>
      <source>chain verified</source>
      <translation>chain verified</translation>
    </message>
    <message>
      <source>checking pictures</source>
      <translation>checking pictures</translation>
    </message>
    <message>
      <source>checkpoint</source>
      <translation>checkpoint</translation>
    </message>
    <message>
      <source>chosen</source>
      <translation>chosen</translation>
    </message>
    <message>
      <source>clear</source>
      <translation>clear</translation>
    </message>
    <message>
      <source>clips</source>
      <translation>clips</translation>
    </message>
    <message>
      <source>colours adjusted</source>
      <translation>colours adjusted</translation>
    </message>
    <message>
      <source>comparing contents</source>
      <translation>comparing contents</translation>
    </message>
    <message>
      <source>confirmed by {name}</source>
      <translation>confirmed by {name}</translation>
    </message>
    <message>
      <source>confirmed by {who}, {when}</source>
      <translation>confirmed by {who}, {when}</translation>
    </message>
    <message>
      <source>conflict</source>
      <translation>conflict</translation>
    </message>
    <message>
      <source>converted</source>
      <translation>converted</translation>
    </message>
    <message>
      <source>copy restore</source>
      <translation>copy restore</translation>
    </message>
    <message>
      <source>covered by the platform: {edges} px</source>
      <translation>covered by the platform: {edges} px</translation>
    </message>
    <message>
      <source>created</source>
      <translation>created</translation>
    </message>
    <message>
      <source>cropped</source>
      <translation>cropped</translation>
    </message>
    <message>
      <source>cut to the shape</source>
      <translation>cut to the shape</translation>
    </message>
    <message>
      <source>damaged</source>
      <translation>damaged</translation>
    </message>
    <message>
      <source>darkness</source>
      <translation>darkness</translation>
    </message>
    <message>
      <source>done</source>
      <translation>done</translation>
    </message>
    <message>
      <source>drawn by a person</source>
      <translation>drawn by a person</translation>
    </message>
    <message>
      <source>drawn on</source>
      <translation>drawn on</translation>
    </message>
    <message>
      <source>drop here</source>
      <translation>drop here</translation>
    </message>
    <message>
      <source>edited</source>
      <translation>edited</translation>
    </message>
    <message>
      <source>edited by a person</source>
      <translation>edited by a person</translation>
    </message>
    <message>
      <source>emptiness</source>
      <translation>emptiness</translation>
    </message>
    <message>
      <source>end</source>
      <translation>end</translation>
    </message>
    <message>
      <source>everywhere</source>
      <translation>everywhere</translation>
    </message>
    <message>
      <source>failed</source>
      <translation>failed</translation>
    </message>
    <message>
      <source>fictional</source>
      <translation>fictional</translation>
    </message>
    <message>
      <source>filtered</source>
      <translation>filtered</translation>
    </message>
    <message>
      <source>for {platform}</source>
      <translation>for {platform}</translation>
    </message>
    <message>
      <source>from</source>
      <translation>from</translation>
    </message>
    <message>
      <source>generator's data</source>
      <translation>generator's data</translation>
    </message>
    <message>
      <source>its mirror</source>
      <translation>its mirror</translation>
    </message>
    <message>
      <source>its own</source>
      <translation>its own</translation>
    </message>
    <message>
      <source>its own size</source>
      <translation>its own size</translation>
    </message>
    <message>
      <source>its words left with the asset</source>
      <translation>its words left with the asset</translation>
    </message>
    <message>
      <source>last checked {day} · {sureness}</source>
      <translation>last checked {day} · {sureness}</translation>
    </message>
    <message>
      <source>leave the new file out</source>
      <translation>leave the new file out</translation>
    </message>
    <message>
      <source>leaves by your word</source>
      <translation>leaves by your word</translation>
    </message>
    <message>
      <source>left</source>
      <translation>left</translation>
    </message>
    <message>
      <source>left out</source>
      <translation>left out</translation>
    </message>
    <message>
      <source>licensed likeness</source>
      <translation>licensed likeness</translation>
    </message>
    <message>
      <source>locked</source>
      <translation>locked</translation>
    </message>
    <message numerus="yes">
      <source>looking at %n assets …</source>
      <translation>
        <numerusform>looking at %n asset …</numerusform>
        <numerusform>looking at %n assets …</numerusform>
      </translation>
    </message>
    <message>
      <source>looking for files</source>
      <translation>looking for files</translation>
    </message>
    <message>
      <source>looking …</source>
      <translation>looking …</translation>
    </message>
    <message>
      <source>machine: {outcome}</source>
      <translation>machine: {outcome}</translation>
    </message>
    <message>
      <source>made by a person</source>
      <translation>made by a person</translation>
    </message>
    <message>
      <source>made by an algorithm</source>
      <translation>made by an algorithm</translation>
    </message>
    <message>
      <source>made from data</source>
      <translation>made from data</translation>
    </message>
    <message>
      <source>many faces</source>
      <translation>many faces</translation>
    </message>
    <message>
      <source>memory</source>
      <translation>memory</translation>
    </message>
    <message>
      <source>metadata edited</source>
      <translation>metadata edited</translation>
    </message>
    <message>
      <source>missing: it is no longer where it was</source>
      <translation>missing: it is no longer where it was</translation>
    </message>
    <message>
      <source>mixed ({values})</source>
      <translation>mixed ({values})</translation>
    </message>
    <message>
      <source>moving part</source>
      <translation>moving part</translation>
    </message>
    <message>
      <source>nearly the same as {name},</source>
      <translation>nearly the same as {name},</translation>
    </message>
    <message>
      <source>needs review</source>
      <translation>needs review</translation>
    </message>
    <message>
      <source>negative prompt</source>
      <translation>negative prompt</translation>
    </message>
    <message>
      <source>never tried</source>
      <translation>never tried</translation>
    </message>
    <message>
      <source>new tag</source>
      <translation>new tag</translation>
    </message>
    <message>
      <source>newer</source>
      <translation>newer</translation>
    </message>
    <message>
      <source>no</source>
      <translation>no</translation>
    </message>
    <message>
      <source>no limit</source>
      <translation>no limit</translation>
    </message>
    <message>
      <source>no lower than</source>
      <translation>no lower than</translation>
    </message>
    <message>
      <source>no release in force</source>
      <translation>no release in force</translation>
    </message>
    <message>
      <source>no, the picture itself</source>
      <translation>no, the picture itself</translation>
    </message>
    <message>
      <source>nobody has attested it</source>
      <translation>nobody has attested it</translation>
    </message>
    <message>
      <source>nobody named</source>
      <translation>nobody named</translation>
    </message>
    <message>
      <source>noise</source>
      <translation>noise</translation>
    </message>
    <message>
      <source>none</source>
      <translation>none</translation>
    </message>
    <message>
      <source>none in the file</source>
      <translation>none in the file</translation>
    </message>
    <message>
      <source>none: nothing in the file says AI</source>
      <translation>none: nothing in the file says AI</translation>
    </message>
    <message>
      <source>not attested</source>
      <translation>not attested</translation>
    </message>
    <message>
      <source>not checked</source>
      <translation>not checked</translation>
    </message>
    <message>
      <source>not {value}</source>
      <translation>not {value}</translation>
    </message>
    <message>
      <source>nothing of them is left in the library</source>
      <translation>nothing of them is left in the library</translation>
    </message>
    <message>
      <source>nudity</source>
      <translation>nudity</translation>
    </message>
    <message>
      <source>number the new file</source>
      <translation>number the new file</translation>
    </message>
    <message>
      <source>official</source>
      <translation>official</translation>
    </message>
    <message>
      <source>official code</source>
      <translation>official code</translation>
    </message>
    <message>
      <source>official, archived</source>
      <translation>official, archived</translation>
    </message>
    <message>
      <source>official, audited</source>
      <translation>official, audited</translation>
    </message>
    <message>
      <source>offline</source>
      <translation>offline</translation>
    </message>
    <message>
      <source>offline: its drive or folder cannot be reached</source>
      <translation>offline: its drive or folder cannot be reached</translation>
    </message>
    <message>
      <source>on hold</source>
      <translation>on hold</translation>
    </message>
    <message>
      <source>one asset in several places</source>
      <translation>one asset in several places</translation>
    </message>
    <message>
      <source>one of two conflicting copies</source>
      <translation>one of two conflicting copies</translation>
    </message>
    <message>
      <source>one zip file</source>
      <translation>one zip file</translation>
    </message>
    <message>
      <source>only in the cloud</source>
      <translation>only in the cloud</translation>
    </message>
    <message>
      <source>only of the verified account holder</source>
      <translation>only of the verified account holder</translation>
    </message>
    <message>
      <source>opacity</source>
      <translation>opacity</translation>
    </message>
    <message>
      <source>open</source>
      <translation>open</translation>
    </message>
    <message>
      <source>opened</source>
      <translation>opened</translation>
    </message>
    <message>
      <source>optional</source>
      <translation>optional</translation>
    </message>
    <message>
      <source>or press on the picture</source>
      <translation>or press on the picture</translation>
    </message>
    <message>
      <source>other seeds</source>
      <translation>other seeds</translation>
    </message>
    <message>
      <source>own likeness</source>
      <translation>own likeness</translation>
    </message>
    <message>
      <source>parsed</source>
      <translation>parsed</translation>
    </message>
    <message>
      <source>partly AI-made</source>
      <translation>partly AI-made</translation>
    </message>
    <message>
      <source>parts blacked out</source>
      <translation>parts blacked out</translation>
    </message>
    <message>
      <source>parts removed</source>
      <translation>parts removed</translation>
    </message>
    <message>
      <source>paused</source>
      <translation>paused</translation>
    </message>
    <message>
      <source>picked</source>
      <translation>picked</translation>
    </message>
    <message>
      <source>picture.png.xmp, as digiKam has it, or picture.xmp, as Lightroom has it.</source>
      <translation>picture.png.xmp, as digiKam has it, or picture.xmp, as Lightroom has it.</translation>
    </message>
    <message>
      <source>pictures</source>
      <translation>pictures</translation>
    </message>
    <message>
      <source>policy {day}</source>
      <translation>policy {day}</translation>
    </message>
    <message>
      <source>policy {version}</source>
      <translation>policy {version}</translation>
    </message>
    <message>
      <source>preparing …</source>
      <translation>preparing …</translation>
    </message>
    <message>
      <source>prohibited</source>
      <translation>prohibited</translation>
    </message>
    <message>
      <source>prompt</source>
      <translation>prompt</translation>
    </message>
    <message>
      <source>proposing tags</source>
      <translation>proposing tags</translation>
    </message>
    <message>
      <source>public notes</source>
      <translation>public notes</translation>
    </message>
    <message>
      <source>published</source>
      <translation>published</translation>
    </message>
    <message>
      <source>put together</source>
      <translation>put together</translation>
    </message>
    <message>
      <source>put together from photos</source>
      <translation>put together from photos</translation>
    </message>
    <message>
      <source>put together from several</source>
      <translation>put together from several</translation>
    </message>
    <message>
      <source>put together, with synthetic parts</source>
      <translation>put together, with synthetic parts</translation>
    </message>
    <message>
      <source>raw</source>
      <translation>raw</translation>
    </message>
    <message>
      <source>reading files</source>
      <translation>reading files</translation>
    </message>
    <message>
      <source>ready</source>
      <translation>ready</translation>
    </message>
    <message>
      <source>recorded in a virtual world</source>
      <translation>recorded in a virtual world</translation>
    </message>
    <message>
      <source>rejected</source>
      <translation>rejected</translation>
    </message>
    <message>
      <source>repacked</source>
      <translation>repacked</translation>
    </message>
    <message>
      <source>replace the file</source>
      <translation>replace the file</translation>
    </message>
    <message>
      <source>replace what was exported before</source>
      <translation>replace what was exported before</translation>
    </message>
    <message>
      <source>reports contradict each other</source>
      <translation>reports contradict each other</translation>
    </message>
    <message>
      <source>required</source>
      <translation>required</translation>
    </message>
    <message>
      <source>required where it looks real</source>
      <translation>required where it looks real</translation>
    </message>
    <message>
      <source>resized</source>
      <translation>resized</translation>
    </message>
    <message>
      <source>restored on trial {when}</source>
      <translation>restored on trial {when}</translation>
    </message>
    <message>
      <source>review</source>
      <translation>review</translation>
    </message>
    <message>
      <source>review in focus</source>
      <translation>review in focus</translation>
    </message>
    <message>
      <source>right</source>
      <translation>right</translation>
    </message>
    <message>
      <source>sampler</source>
      <translation>sampler</translation>
    </message>
    <message>
      <source>scanned film</source>
      <translation>scanned film</translation>
    </message>
    <message>
      <source>seed</source>
      <translation>seed</translation>
    </message>
    <message>
      <source>seed {n}</source>
      <translation>seed {n}</translation>
    </message>
    <message>
      <source>sharpened by</source>
      <translation>sharpened by</translation>
    </message>
    <message>
      <source>shortcuts keyboard</source>
      <translation>shortcuts keyboard</translation>
    </message>
    <message>
      <source>sidecar</source>
      <translation>sidecar</translation>
    </message>
    <message>
      <source>since {when}</source>
      <translation>since {when}</translation>
    </message>
    <message>
      <source>single files</source>
      <translation>single files</translation>
    </message>
    <message>
      <source>size not known</source>
      <translation>size not known</translation>
    </message>
    <message>
      <source>size not told</source>
      <translation>size not told</translation>
    </message>
    <message>
      <source>slightly edited by a person</source>
      <translation>slightly edited by a person</translation>
    </message>
    <message>
      <source>something unknown</source>
      <translation>something unknown</translation>
    </message>
    <message>
      <source>source</source>
      <translation>source</translation>
    </message>
    <message>
      <source>stale: what it rested on has changed</source>
      <translation>stale: what it rested on has changed</translation>
    </message>
    <message>
      <source>start</source>
      <translation>start</translation>
    </message>
    <message>
      <source>steps</source>
      <translation>steps</translation>
    </message>
    <message>
      <source>stopped</source>
      <translation>stopped</translation>
    </message>
    <message>
      <source>the files they came from are where they were</source>
      <translation>the files they came from are where they were</translation>
    </message>
    <message>
      <source>the platform may do it</source>
      <translation>the platform may do it</translation>
    </message>
    <message>
      <source>the platform's own word</source>
      <translation>the platform's own word</translation>
    </message>
    <message>
      <source>the rejected are in the trash</source>
      <translation>the rejected are in the trash</translation>
    </message>
    <message>
      <source>the same</source>
      <translation>the same</translation>
    </message>
    <message>
      <source>the whole picture, filled up</source>
      <translation>the whole picture, filled up</translation>
    </message>
    <message>
      <source>the whole picture, no larger</source>
      <translation>the whole picture, no larger</translation>
    </message>
    <message>
      <source>their tags, decisions and exports go to the keepers. No file is touched.</source>
      <translation>their tags, decisions and exports go to the keepers. No file is touched.</translation>
    </message>
    <message>
      <source>third party</source>
      <translation>third party</translation>
    </message>
    <message>
      <source>this pack</source>
      <translation>this pack</translation>
    </message>
    <message>
      <source>to</source>
      <translation>to</translation>
    </message>
    <message>
      <source>to {folder}</source>
      <translation>to {folder}</translation>
    </message>
    <message>
      <source>too old to undo</source>
      <translation>too old to undo</translation>
    </message>
    <message>
      <source>top</source>
      <translation>top</translation>
    </message>
    <message>
      <source>top left</source>
      <translation>top left</translation>
    </message>
    <message>
      <source>top right</source>
      <translation>top right</translation>
    </message>
    <message>
      <source>traces are left: see the notes</source>
      <translation>traces are left: see the notes</translation>
    </message>
    <message>
      <source>turned</source>
      <translation>turned</translation>
    </message>
    <message>
      <source>undone</source>
      <translation>undone</translation>
    </message>
    <message>
      <source>undone for good</source>
      <translation>undone for good</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>unknown</translation>
    </message>
    <message numerus="yes">
      <source>unlike %n others</source>
      <translation>
        <numerusform>unlike %n other</numerusform>
        <numerusform>unlike %n others</numerusform>
      </translation>
    </message>
    <message>
      <source>unreadable: {reason}</source>
      <translation>unreadable: {reason}</translation>
    </message>
    <message>
      <source>up to {rate:g} frames a second</source>
      <translation>up to {rate:g} frames a second</translation>
    </message>
    <message>
      <source>vault receipt.txt</source>
      <translation>vault receipt.txt</translation>
    </message>
    <message>
      <source>version licence packs notices</source>
      <translation>version licence packs notices</translation>
    </message>
    <message>
      <source>waits for a second look</source>
      <translation>waits for a second look</translation>
    </message>
    <message>
      <source>waits for a vault</source>
      <translation>waits for a vault</translation>
    </message>
    <message>
      <source>waits for its turn</source>
      <translation>waits for its turn</translation>
    </message>
    <message>
      <source>watermarked</source>
      <translation>watermarked</translation>
    </message>
    <message>
      <source>watermarked all over</source>
      <translation>watermarked all over</translation>
    </message>
    <message>
      <source>where there is room</source>
      <translation>where there is room</translation>
    </message>
    <message>
      <source>whiteness</source>
      <translation>whiteness</translation>
    </message>
    <message>
      <source>width</source>
      <translation>width</translation>
    </message>
    <message>
      <source>workflow</source>
      <translation>workflow</translation>
    </message>
    <message>
      <source>write nothing</source>
      <translation>write nothing</translation>
    </message>
    <message>
      <source>writing files</source>
      <translation>writing files</translation>
    </message>
    <message>
      <source>written</source>
      <translation>written</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>yes</translation>
    </message>
    <message>
      <source>you came in by it</source>
      <translation>you came in by it</translation>
    </message>
    <message>
      <source>you chose it</source>
      <translation>you chose it</translation>
    </message>
    <message>
      <source>your crop</source>
      <translation>your crop</translation>
    </message>
    <message>
      <source>your own</source>
      <translation>your own</translation>
    </message>
    <message>
      <source>{assets} · {size} · {tried}</source>
      <translation>{assets} · {size} · {tried}</translation>
    </message>
    <message>
      <source>{asset}, selected</source>
      <translation>{asset}, selected</translation>
    </message>
    <message>
      <source>{at} of {all}</source>
      <translation>{at} of {all}</translation>
    </message>
    <message>
      <source>{at} of {total}</source>
      <translation>{at} of {total}</translation>
    </message>
    <message>
      <source>{column}: {order}</source>
      <translation>{column}: {order}</translation>
    </message>
    <message>
      <source>{files} with {beside}</source>
      <translation>{files} with {beside}</translation>
    </message>
    <message>
      <source>{first} and {last}</source>
      <translation>{first} and {last}</translation>
    </message>
    <message>
      <source>{found} of {all}</source>
      <translation>{found} of {all}</translation>
    </message>
    <message>
      <source>{id} · for {kind}</source>
      <translation>{id} · for {kind}</translation>
    </message>
    <message>
      <source>{keys} – also another's</source>
      <translation>{keys} – also another's</translation>
    </message>
    <message>
      <source>{key} means “{action}” now; taking it leaves that without it.</source>
      <translation>{key} means “{action}” now; taking it leaves that without it.</translation>
    </message>
    <message>
      <source>{label} in {context}</source>
      <translation>{label} in {context}</translation>
    </message>
    <message>
      <source>{label} stays in it: the picture is AI-made.</source>
      <translation>{label} stays in it: the picture is AI-made.</translation>
    </message>
    <message>
      <source>{licence} · version {version} · {source}</source>
      <translation>{licence} · version {version} · {source}</translation>
    </message>
    <message>
      <source>{like}, most alike first</source>
      <translation>{like}, most alike first</translation>
    </message>
    <message>
      <source>{like}, {unlike}; best first</source>
      <translation>{like}, {unlike}; best first</translation>
    </message>
    <message>
      <source>{lost} of {known} files of {name} were not found. Nothing was marked. Is the drive connected?</source>
      <translation>{lost} of {known} files of {name} were not found. Nothing was marked. Is the drive connected?</translation>
    </message>
    <message>
      <source>{name} is let in. Tell them the passphrase yourself, not by mail.</source>
      <translation>{name} is let in. Tell them the passphrase yourself, not by mail.</translation>
    </message>
    <message>
      <source>{name} is no longer watched; its assets stay</source>
      <translation>{name} is no longer watched; its assets stay</translation>
    </message>
    <message>
      <source>{name} is put back when Musekeep starts next. What the library is now is kept beside the backups; edits made until then are in there, too.</source>
      <translation>{name} is put back when Musekeep starts next. What the library is now is kept beside the backups; edits made until then are in there, too.</translation>
    </message>
    <message>
      <source>{name} removed; documents stay in the library</source>
      <translation>{name} removed; documents stay in the library</translation>
    </message>
    <message>
      <source>{name} saved</source>
      <translation>{name} saved</translation>
    </message>
    <message>
      <source>{name} · {count} of {total}</source>
      <translation>{name} · {count} of {total}</translation>
    </message>
    <message>
      <source>{name}, {at} of {number}</source>
      <translation>{name}, {at} of {number}</translation>
    </message>
    <message>
      <source>{name}: {words}</source>
      <translation>{name}: {words}</translation>
    </message>
    <message>
      <source>{n} bytes</source>
      <translation>{n} bytes</translation>
    </message>
    <message>
      <source>{n} min</source>
      <translation>{n} min</translation>
    </message>
    <message>
      <source>{n} steps</source>
      <translation>{n} steps</translation>
    </message>
    <message>
      <source>{outcome} on {names}</source>
      <translation>{outcome} on {names}</translation>
    </message>
    <message>
      <source>{pages} pages and {blobs} sealed files read.</source>
      <translation>{pages} pages and {blobs} sealed files read.</translation>
    </message>
    <message>
      <source>{percent} %</source>
      <translation>{percent} %</translation>
    </message>
    <message>
      <source>{platform} is judged as before</source>
      <translation>{platform} is judged as before</translation>
    </message>
    <message>
      <source>{platform} is judged by the shipped rules again</source>
      <translation>{platform} is judged by the shipped rules again</translation>
    </message>
    <message>
      <source>{platform} is judged by your own rules now</source>
      <translation>{platform} is judged by your own rules now</translation>
    </message>
    <message>
      <source>{platform} {outcome}</source>
      <translation>{platform} {outcome}</translation>
    </message>
    <message>
      <source>{preset} is deleted</source>
      <translation>{preset} is deleted</translation>
    </message>
    <message>
      <source>{rate}/s</source>
      <translation>{rate}/s</translation>
    </message>
    <message>
      <source>{share} likely to go, by what you answered and what was measured</source>
      <translation>{share} likely to go, by what you answered and what was measured</translation>
    </message>
    <message>
      <source>{shown} of {total}</source>
      <translation>{shown} of {total}</translation>
    </message>
    <message>
      <source>{size} to gain</source>
      <translation>{size} to gain</translation>
    </message>
    <message>
      <source>{size} · {licence}</source>
      <translation>{size} · {licence}</translation>
    </message>
    <message>
      <source>{term}, kept on export</source>
      <translation>{term}, kept on export</translation>
    </message>
    <message>
      <source>{title} is a preset of your own</source>
      <translation>{title} is a preset of your own</translation>
    </message>
    <message>
      <source>{title} is changed</source>
      <translation>{title} is changed</translation>
    </message>
    <message>
      <source>{title}, folded</source>
      <translation>{title}, folded</translation>
    </message>
    <message>
      <source>{title}, open</source>
      <translation>{title}, open</translation>
    </message>
    <message>
      <source>{title}, your own</source>
      <translation>{title}, your own</translation>
    </message>
    <message numerus="yes">
      <source>{traits} count less</source>
      <translation>
        <numerusform>{traits} counts less</numerusform>
        <numerusform>{traits} count less</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{traits} count more</source>
      <translation>
        <numerusform>{traits} counts more</numerusform>
        <numerusform>{traits} count more</numerusform>
      </translation>
    </message>
    <message>
      <source>{what} · copied</source>
      <translation>{what} · copied</translation>
    </message>
    <message>
      <source>{what}, with {more}</source>
      <translation>{what}, with {more}</translation>
    </message>
    <message>
      <source>{what}: ready. Drag again.</source>
      <translation>{what}: ready. Drag again.</translation>
    </message>
    <message>
      <source>{what}: ready. Drag the tile again.</source>
      <translation>{what}: ready. Drag the tile again.</translation>
    </message>
    <message>
      <source>{what}: {used} of at least {limit} {unit}</source>
      <translation>{what}: {used} of at least {limit} {unit}</translation>
    </message>
    <message>
      <source>{what}: {used} of {limit} {unit}</source>
      <translation>{what}: {used} of {limit} {unit}</translation>
    </message>
    <message>
      <source>{what}: {used} {unit}, no limit is known</source>
      <translation>{what}: {used} {unit}, no limit is known</translation>
    </message>
    <message>
      <source>{who}, {when}: {outcome}</source>
      <translation>{who}, {when}: {outcome}</translation>
    </message>
    <message>
      <source>{why}: files that are only in the cloud are listed and never downloaded unasked</source>
      <translation>{why}: files that are only in the cloud are listed and never downloaded unasked</translation>
    </message>
    <message>
      <source>“{label}” is not proposed any more</source>
      <translation>“{label}” is not proposed any more</translation>
    </message>
    <message>
      <source>“{label}” is proposed as “{to}” from now on</source>
      <translation>“{label}” is proposed as “{to}” from now on</translation>
    </message>
    <message>
      <source>“{label}” is proposed from {score} on</source>
      <translation>“{label}” is proposed from {score} on</translation>
    </message>
    <message>
      <source>“{name}” is deleted; its pictures stay</source>
      <translation>“{name}” is deleted; its pictures stay</translation>
    </message>
    <message>
      <source>“{name}” is merged into “{into}”</source>
      <translation>“{name}” is merged into “{into}”</translation>
    </message>
    <message>
      <source>“{name}” is on the list</source>
      <translation>“{name}” is on the list</translation>
    </message>
    <message>
      <source>“{name}” is open on the command line: it locks when that ends.</source>
      <translation>“{name}” is open on the command line: it locks when that ends.</translation>
    </message>
    <message>
      <source>“{name}” is put there</source>
      <translation>“{name}” is put there</translation>
    </message>
    <message>
      <source>“{name}” is still open: its window does not answer. End it there.</source>
      <translation>“{name}” is still open: its window does not answer. End it there.</translation>
    </message>
    <message>
      <source>“{name}” is the present search now</source>
      <translation>“{name}” is the present search now</translation>
    </message>
    <message>
      <source>“{name}” is there</source>
      <translation>“{name}” is there</translation>
    </message>
    <message>
      <source>“{name}” is under “{under}” now</source>
      <translation>“{name}” is under “{under}” now</translation>
    </message>
    <message>
      <source>“{name}” stands by itself now</source>
      <translation>“{name}” stands by itself now</translation>
    </message>
    <message>
      <source>“{term}” is no sign here</source>
      <translation>“{term}” is no sign here</translation>
    </message>
    <message>
      <source>“{term}” is no sign here …</source>
      <translation>“{term}” is no sign here …</translation>
    </message>
    <message>
      <source>“{term}” is no sign of a minor here</source>
      <translation>“{term}” is no sign of a minor here</translation>
    </message>
    <message>
      <source>“{term}” no longer counts here</source>
      <translation>“{term}” no longer counts here</translation>
    </message>
  </context>
</TS>
