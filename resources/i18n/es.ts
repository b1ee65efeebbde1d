<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
  <context>
    <name>window</name>
    <message>
      <source> · your own</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>%n are prohibited: they go nowhere</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets are back</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets are in the trash; their files stay where they are</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets are in the vault</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets are in {folder}</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets are marked</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets are on their way in.</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets are unmarked</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets are {flag}</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets go into “{name}”</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets go to the trash,</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets go to {folder}, where anybody can read them. They pass the same check as an export.</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets no longer show it</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets no longer show {name}</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets rejected</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets show {name}</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets show {persona}</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets stay</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets stay in the library</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets wait for it.</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets wait for “{name}”, which is locked</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets wait. They stay in the library until the vault is opened.</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n blocked</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cannot be made</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n could not be moved</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n could not be read</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n days left</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n duplicates merged; their files stay where they are</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n failed</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files are here now</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files are in the vault</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files are not in the library.</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files are not there</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files are still missing.</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files copied</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files found</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files had problems</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files left of an export to “{where}”, begun {when}</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files of it are there.</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files relinked</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files written</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n groups become one asset each.</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n h left</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n known already</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n left out</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n min left</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more jobs</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more platforms</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more wait</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n need review</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n new</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n no longer there</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n not found</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n offline</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n originals</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n pictures</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n pictures checked</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n pictures in a small vault of their own: whoever has it sees those, and nothing of this vault. They pass the same check as an export.</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n pictures looked at</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n places</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n presets</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n problems</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n ready</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n ready · drag out</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rows</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n s left</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n selected</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n stars</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n still to be made</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n still wait</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n tiles</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n times</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n to review</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n vaults locked</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n versions</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n waiting</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n without a name</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>A cloud folder</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A cloud folder: what is only in the cloud is not downloaded.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A job could not be finished.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A job has ended.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A newer Musekeep made it. Nothing in it was changed.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A pack</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A pack is a model that looks at your pictures on this computer. Nothing of a picture leaves it; only fetching a pack uses the network.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A passphrase for them</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A person marked a sign of a minor</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A person marked a sign of a minor here.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A persona needs a name.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A preset of your own, made of {title}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A receipt holds the head of its record of who did what. Kept elsewhere, it shows whether somebody put an older copy in its place.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A saved search</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A vault’s folder (its name ends in .musevault)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>AI label</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>AI-made</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>About the picture under review</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>About this preset</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>About this vault</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Accept</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Accept %n above {score}</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Accept all %n</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Accept all above a score</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Accept all above …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Accept and install</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Accept {name}</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Accepted for %n assets</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Accepting “{label}” puts on the tag “{to}” from now on</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Accepting “{name}” puts on the tag</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Act</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Add</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Add a tag</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Add a tag, like Style/Film</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Add a vault from elsewhere …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Added</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Adult</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Adult content is hidden</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Adult content: blurred</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Adult content: hidden</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Adult content: shown</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>All acts</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>All assets</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>All of these wait for a vault already</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>All platforms</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>All that is flagged here as a grid, to decide on many</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Also known</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Alt text</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>And</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Anna</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Another pack is being installed; one at a time.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Another seed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Any change to its files is noticed, but for a copy of it that is simply older.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Approve</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Approve %n assets</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Approve for a platform …</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Approve for all %n platforms</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Approve for {platform}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Approve on all platforms where it waits</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Approve, or confirm as the second look</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Approved %n assets for {platform}</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Approved for %n platforms</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Approved for {platform}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>As CSV, for spreadsheets …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>As JSON, for programs …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>As a vault of its own: nothing is replaced</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>As proposed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>As the system</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Ask again in a week</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Ask again tomorrow</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Ask again tomorrow; with Shift, in a week</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Assets</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Attestation</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Attested on</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Audit</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Audit written to {name}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Automatic</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Back</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Back to the pictures</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Back to the pictures (Esc)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Back up …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Backing up a vault</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Because</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Best rated</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Better than the others in this</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Blue</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Blue label</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Blue label, and on to the next</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Blur every picture, in all windows</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Blurred until you hold B</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Both are kept</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Both have the same content.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>By cryptography</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>By events</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>By polling</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Bytes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>CFG</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Caption</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Carousel</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Change</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Change folder …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Change keys …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Change the passphrase …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Change the role</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Characters</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Check</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Check again</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Checked by machine: {told}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Checked: every file is as it should be</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Checking</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Checking …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Checkpoint</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Checkpoints</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose a folder …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose presets</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose presets for the shelf</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose the document …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose the folder they may be in now. Musekeep looks there for files with the same content, then for the same names in the same places. Nothing is changed before you say so.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose the signed document first.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose …</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Clear on %n others</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Clear on %n platforms</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Clear the flag, and on to the next</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Clear the list</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Clear the search</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Click to go on watching.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Click to pause.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Clip</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Clipboard histories are asked not to keep it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Clips cannot be played here: a library of the system is missing.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Collections</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Colour</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Colours</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Compare</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Compare its files with the hashes that are known</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Confirm</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Confirmed for {platform}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Conflict</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Conflicts</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Consent</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Content Credentials</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Copied to {folder}: {size} written.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Copy</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Copy as my own …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Copy exported files</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Copy files</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Copy prompt</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Copy the files</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Copy {name}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Copy, and keep here</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Copying …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Copyright</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Correct</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Corrected</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Correction</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Could go</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Could not be read</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Cover at</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Creator</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Credentials</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Crop of {name}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Crop {name} as proposed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Cropped as proposed again</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Ctrl+B shows pictures again</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Cull list</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Curate</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Dark</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Day of the attestation</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Decide</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Decision</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Decisions so far</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Decisions, exports, overrides and changes of personas and policies are written down here, each with the hash of the one before.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Deliver to the {platform} folder ({name})</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Description</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Details</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Different for personas</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Dismiss</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Do not install</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Document</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Document that this word was matched wrongly; it needs a reason</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Does not show</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Done</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Done again</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Drag the crop, or use the arrow keys, + and −. Del: as it was proposed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Drop files or folders here, or point Musekeep at the folder your generator writes to. Nothing is copied, nothing leaves this computer, and adult content is blurred until you ask to see it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Drop to import %n things</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Duplicates</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Duplicates could not be looked for</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Duplicates, culling, personas, presets, packs, audit</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Edit</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Editor</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Elsewhere</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Every conflict copy was answered.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Every file is where it should be.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Every folder can be reached.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Every page of its catalogue and every piece of its files is read and proven.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Every verdict is clear.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Everything in this library is in the trash.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Everything is as it was written.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Everything is blurred</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Everywhere</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Expired on {day}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Explicit</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Export</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Export %n blocked all the same …</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Export by the preset in force</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Export what is blocked …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Export what is selected</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Exported</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Exporting {preset}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Exports</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Fetch</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Fetch %n files</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Fetch from the cloud</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Fetch it to see it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Fetching from the cloud</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Fetching: {done}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Fictional</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>File</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>File a release …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>File the release</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Files</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Files that are dropped here are sealed at once: the library never hears of them. What is in the library is dropped on the vault in its sidebar there.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Files that were found</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Filter</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Filter by person, platform, word or hash</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Find a preset</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Find a preset: platform, place, size</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Find all missing …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Find missing files …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Find out</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Find what pictures show</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Finds alike pictures, and pictures by words</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Finds what is where: boxes with labels</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Five stars</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Five stars, and on to the next</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Flag</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Folder</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Folder for exported files</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Folder to look in</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Folders</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>For this picture only. Say what the word means here; it is kept for good.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Format</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Formats</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Found as</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Found by walking past a node Musekeep does not know.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Four or five words that nobody would expect beside each other.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Four stars</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Four stars, and on to the next</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Framing</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>From</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>From the paper: a slip of the pen is found now, or on the day it is needed. Small letters and missing dashes do not matter.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>General</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Give up</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Given up; %n files it had written stay</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Go far</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Go on</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Go on looking</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Go through what waits for a decision</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Goes into the keeper</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Going on with an export</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Green</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Green label</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Green label, and on to the next</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Groups of duplicates</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Hand over a small vault</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Hand over a small vault …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Handing over</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Hashtags</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Hidden</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Hold to see what is blurred</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Holds</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Holds only from {day}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Holds since {day}, without end</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Holds until {day}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How alike</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How far it is stands in the status bar, where it can be stopped, too.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How far it is stands in the status bar.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How files are made</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How it is watched</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How long</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How things are shown</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>I have it on paper</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Id of the copy</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Id: platform.name, in small letters</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>If a name is taken</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Implied</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Import</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Import a folder</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Import a folder …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Import files</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Import files …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Imported: it stands in the files, nobody typed it here</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Imported: it stands in {where}, nobody typed it here</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Importing {name}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>In a cloud folder, files that are only in the cloud are listed, not opened.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>In the cloud</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>In use</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>In use; comes with Musekeep</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>In writing: whoever is shown, or whoever the character is, is an adult.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Inbox</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Install from a ZIP …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Install from a folder …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Install …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Installed, but off: it looks at nothing</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Installed. It looks at your pictures from now on.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Installing {pack}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Installing …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Invalid</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Invert the selection</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It begins with what is measured and learns from your answers.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It is copied into the library; its hash proves that it stays what was signed.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It is in the trash; its file stays where it is</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It is marked</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It is measured how much work one guess at the passphrase can be on this computer.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It is one asset, so there is nothing to merge. A copy you do not need can go.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It is there</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It is written down for good who said so, and why. What is prohibited stays here.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It locks, too, when the screen locks, the computer sleeps or is switched.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It opens the vault where the passphrase is forgotten, and nothing else does. It is shown this once. Write it down or print it, and keep it away from here.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It stays blurred</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It was in</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Its folder cannot be reached now.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Its folder cannot be reached: a drive is not here, or it was moved.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Its keyring can keep a key: then whoever uses this account opens the vault without the passphrase. With a PIN a stolen backup of the keyring is not enough. It can be changed at any time.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Its name</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Its recovery code, shown this once</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Keep</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Keep all %n</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Keep both</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Keep copy</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Keep in the library</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Keep it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Keep it apart from it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Keep it here</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Keep original</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Keep the one that is pointed at (← →) instead</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Keep them in the library</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Keep this one instead</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Keep what is proposed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Keep what waits in the library</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Keys</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Kind</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Kind and papers …</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Labelled %n assets “{label}”</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Larger thumbnails</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Largest file</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Last added</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Last checked {day} · known from: {confidence}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Later</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Learned from your answers: {gone} rejected, {kept} kept</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Leave out</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Leave review (Esc)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Left</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Length</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Less like it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Less like this</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Let it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Let somebody in …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Let them in</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Let this computer open it …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Library</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Licence</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Licence of {pack}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Licensed likeness</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Light</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Light or dark</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Like %n pictures</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>List of keys</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>LoRA</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>LoRAs</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Lock</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Lock all vaults now</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Lock it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Lock it first</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Lock now</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Lock when nobody is here for</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Locked, nobody can read a picture, name, prompt, tag, thumbnail or search in it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Locked.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Locked. No program holds its keys.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Locking</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Look again</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Look at it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Look for it in the pictures</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Looked through every now and then</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Looking at the pictures</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Looking for duplicates</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Looking for what could go</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Looking for what was interrupted</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Looking in {folder}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Looking through folders</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Looking through {name}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Made</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Made by a newer Musekeep.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Made with</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Make a vault</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Make it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Make it a tag of mine …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Make one; the one before opens nothing</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Make the copy</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Make the vault</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Making the vault</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Mark</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Mark a sign of a minor</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Mark a sign of a minor in %n assets</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Mark a sign of a minor in it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Mark a sign of a minor …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Marked by a person</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Merge</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Merge %n into it</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Merge a group into its keeper</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Merge all</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Merge all %n groups …</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Mia Laurent</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Missing</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Model packs</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Model packs …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>More</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>More like the selection</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>More like this</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Move</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Move files in …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Move files into the vault</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Move files into the vault …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Move left</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Move right</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Move the reviewed one to the trash</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Move to the trash</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Move; with Shift, select</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Musekeep exports</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Musekeep was ended by a fault the last time. Where in the program it happened is written down on this computer and goes nowhere by itself.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>My own likeness</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>My {title}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Name of the small vault</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Name of who signed it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nearly the same</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Needs your attention</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Negative</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Neither picked nor rejected</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Network drives and some cloud drives send no events; those are polled.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Never</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Never propose “{name}”</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>New collection …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>New keys and previews</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>New persona</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>New recovery code …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>New vault</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>New vault …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Newest</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Next</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Next in the queue</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Next try in %n seconds.</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>No</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No asset meets all of these at once. One condition less would find some:</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No certificate was chosen to sign with</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No conflicts</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No document chosen</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No duplicates</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No file is missing</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No label</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No other picture is like this, as far as the pictures were looked at.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No preset holds these words</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No release is filed.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No row passes the filter</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No stars</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No stars, and on to the next</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No two files show the same picture, and what you told apart stays apart.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No vault is open</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No.</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Nobody here: locks in %n s</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Nobody's likeness: a character. Needs no release.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>None</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>None of them is there</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>None of these waits for a vault</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Not all is whole.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Not attested</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Not checked yet</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Not duplicates</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Not from a trusted signer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Not installed; nothing was left behind.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Not on this computer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Not reviewed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Not reviewed: a decision about an earlier version does not count for this one</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Not tagged, rated, picked or rejected yet</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Not the platform's own word: it warns and refuses nothing.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Not watched at the moment</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing alike</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing here</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing in use finds pictures by words yet. CLIP does, once it is installed and has looked at the pictures.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing is in this vault</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing is missing</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing is offline</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing left to redo</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing left to undo</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing matches</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing more was written</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing needs review</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing of this is only in the cloud</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing stands out as blurred, noisy, badly bordered or made twice.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing to cull</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing waits for your decision</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing waits for {platform}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing was decided yet</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing would match with any one of these conditions left out either.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Now</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nude</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nudity</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nudity up to</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Off</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Offline</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Offline: the folder cannot be reached. Its pictures stay in the library.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Oldest</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Oldest first</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>On hold: {lost} of {known} files were not found, and nothing was marked.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>On other platforms</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>On what</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Once it is saved, releases can be filed.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>One asset already</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>One moment …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>One of the next</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>One of them has not been read yet.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>One pattern a line: * within a name, ** across folders, ! takes in again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>One star</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>One star, and on to the next</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Only a proposal: nothing is rejected before you say so.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Only by this program’s rules</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Only if it was a mistake. The audit chain keeps both.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Only in the cloud</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Only the copy has a recipe.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Only the copy is tagged {tags}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Only the original is tagged {tags}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Only with the passphrase</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open in a window of its own.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open in a window of its own. Ctrl+L locks it at once.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open it here all the same</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open it …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open the folder</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open the vault …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open what can be read</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open with</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open with the usual program</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Opening …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Options of this export</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Options ▾</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Order</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Original</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Originals</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Other in the recipe: {names}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Override</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Owner</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>PIN</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>PIN (none: whoever uses this account opens it)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Packs (*.zip)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Panorama</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Passphrase</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pause</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pause looking</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pause watching</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Paused: nothing is looked at until you let them go on.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Persona</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Personas</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Personas and their papers …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Personas …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pick</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pick, and on to the next</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Picture under review</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pictures appear here as they are read.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pictures in a vault are encrypted, with everything that is known of them: names, prompts, tags, thumbnails, searches.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pictures that show “{text}”, best first</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Places in the library</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Plan an export</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Platform</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Platforms</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Play</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Point at it …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Policy</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Position in the clip</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Post</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Posted as:
{caption}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Preparing originals</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Preparing {preset}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Presets</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Presets appear here once the library is open.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Presets by platform</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Preview</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Print …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Private</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Problems</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Progress</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Progress of the export</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Prohibited</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Prohibited everywhere</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Prohibited: nobody can approve this. It can go to the trash.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Prompt copied</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Proposals</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Propose it by another name …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Propose it only above a score …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Propose “{name}” as</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Propose “{name}” only from this score on (0 to 1)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Proposed: {name}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Proposes tags</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Purple</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Purple label</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Put %n assets into</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Put away</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Put into a vault</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Put into a vault …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Put the proposed alt text away</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Put the reviewed one into a vault</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Put what is selected into it</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Putting %n assets into the vault</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Quality</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Quit</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Rated %n assets</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Rates how a picture looks</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Rating</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Rating: {words}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Read everything</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Reading %n files</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Reading again</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reading files</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reading the vault</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reading your files</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reading …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reading … {done} of {total}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reason</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Receipt written</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Recipe</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Recovery code</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Recovery code of a vault</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Red</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Red label</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Red label, and on to the next</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Redo</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reject</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Reject %n assets</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Reject all %n</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Reject for a platform …</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Reject for all %n platforms</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Reject for {platform}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reject on all platforms where it waits</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reject what is proposed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reject with a reason</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reject {name}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reject, and on to the next</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Rejected %n assets for {platform}</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Rejected for %n assets</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Rejected for %n platforms</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Rejected for {platform}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Release of {person} filed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Release withdrawn; its document stays</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Releases</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Relink</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Relink %n files</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Relinking</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Remembered: these are no duplicates</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Remove</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Remove for good</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Remove {name}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Remove …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Removed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Rescan</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Restore a backup of a vault …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Restore a backup …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Restoring a vault</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Restoring …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Resume</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Review</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Review what was flagged</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reviewer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Riskiest first</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Role</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Role …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Rows of the audit chain</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Same bytes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Same content</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Same name and place</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Same pixels</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Sampler</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Save</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Save a receipt …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Save the receipt to</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Say who is shown</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Says</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Says which class a picture belongs to</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Sealed in this vault</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Sealing %n files</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Sealing copies …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Search</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Search prompts, names, tags … or rating:&gt;=3</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Second look</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Seconds, or minutes and seconds as 1:05</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Seed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Select</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Select a picture to see its recipe, tags and verdicts.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Select all</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Select nothing</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Select or deselect the current one</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Select what to copy first</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Select what to drag out first</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Select what to export first</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Select what to hand over first</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Selected</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Set</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Settings of {name}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Settings of {name} saved</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Settings …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Several values are legitimate; this is the last sampler's.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Shall this computer open it, too?</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Shape</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Show %n assets</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Show all</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show all assets</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show all platforms ({n})</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show folder</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show in file manager</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show in its folder</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show in the grid</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show it again</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show its window</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show or hide the inspector</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show pictures again (Ctrl+B)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show problems</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show the plan first</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show the report</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show the trash</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show the window</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show them</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show this platform's findings</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show what is typed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show what waits</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show what was seen as boxes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Shown</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Shows persona</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Shows persona …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Sign</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Signed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Signed by</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Size</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Smaller thumbnails</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Smallest file</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Somebody who signed for it: a release has to cover each use.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Something has to be left that the others are like</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Something in it cannot be read.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Something in it cannot be read. What is whole can be opened.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Something went wrong inside Musekeep. A report is kept on this computer.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Sound</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Sources</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stale: it has changed since it was decided</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stays: the keeper</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stays: {name}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stays: {name}. {why}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stop</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stop the running job</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stop watching</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stopped before the end.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stopped. “Look again” starts anew.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stopped; nothing was made.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stopped; what was read is kept</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stopping …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Suggestions</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Tag bar</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Tagged %n assets “{tag}”</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Tags</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Take %n likely ones, too</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Take a decision back …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take all</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take away …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take away, with new keys for everything</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take back</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Take back the decisions on %n assets</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Take it into the plan</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take off</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take off the list …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take off the shelf</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take off; its files stay where they are</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take out</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take out of the trash</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take out of the vault …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take out to</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take the mark of a minor off …</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Take the mark off %n assets</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Take them out to a folder instead: that is asked, and written down.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Taken off the list; its files stay where they are</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Taking %n assets out</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Teaser</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Text beside the file</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>That is the code of another vault. Look at the paper again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>That there is a vault, how large it is and how many files it holds can be seen.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The backup’s folder</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>The chain holds: %n rows, none changed, missing or moved.</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>The chain is broken: {what}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The copy has no recipe.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The copy has {mine} pixels, the original {theirs}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The copy has {mine} stars, the original {theirs}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The copy is kept; the original is in the trash</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The copy is newer ({when}).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The copy is older ({when}).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The copy is {mine}, the original {theirs}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The copy is {size} larger.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The copy is {size} smaller.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The file is not there: its drive or folder is offline</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The file only names an address; Musekeep does not fetch it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The file, or what is said about it, was changed after it was signed.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The new one</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The new one again</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The one before</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The one it is a copy of stays on the list.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The original is kept; the copy is in the trash</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The passphrase as it is</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The passphrase is another now. Backups keep the one before.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The pictures of this group</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The platform says so: it may refuse a file.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The preset</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The queue cannot be read</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The recovery code</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The role is changed …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The role is changed: {role} from the next opening on.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The same again</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>The same file lies in %n places</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>The secret stays the same. Who was an editor keeps what they could open until now: the vault is given new keys for what comes.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The signed document</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The system would not start another window.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The trash is empty</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The vault is given new keys …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The weights are their authors'. Nothing is fetched before you accept.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>There are conflicting copies of it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>There are no proposals now</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>There is no prompt to copy</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>These are different pictures: one recipe, other seeds.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>They are looking at pictures now.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>They are really gone</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>They belong together, in this order and one shape</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>They differ in nothing Musekeep knows of.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>They may be in another folder.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>They wait until the computer is plugged in.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>They wait until the import is done.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>They will not be exported for this platform until somebody takes that back.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This clip cannot be played.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This computer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This computer and a PIN</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This computer and the PIN</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This computer opens it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This computer opens the vault from now on.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This file could not be read</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This goes on with an export that was interrupted. </source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This library cannot be opened</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This overrules what was found there. Your reason is kept with each decision.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This overrules what was found. Your reason is kept with the decision.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This system has no place in memory for files that are dragged out.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This vault</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This vault cannot be opened</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This vault cannot be read</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This vault …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Those where it waits for a decision; where it is clear it stays clear.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Three stars</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Three stars, and on to the next</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Thumbnail size</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Thumbnail size (Ctrl + wheel)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Title</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Title of the copy</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Together</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Together with anything sexual this prohibits it on every platform, and no correction of a word changes that. It can be undone.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Together with anything sexual this prohibits them on every platform, and no correction of a word changes that. It can be undone.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Too many to compare. Tags and ratings go to all of them.</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Took back the decisions on %n assets for {platform}</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Took the flag off %n assets</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Took the label off %n assets</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Took “{tag}” off %n assets</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Trash</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Try again</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Two computers wrote to it. Nothing was merged.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Two stars</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Two stars, and on to the next</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Type it once</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Type it once more to open it read-only.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Type it once more. Two computers that write at once lose one’s work.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Unchanged since it was signed, but anybody could have signed it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Unchanged since it was signed, by someone on the trust list.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Undone</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Unlock</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Unlock with this computer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Unreadable</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Until</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Usage terms</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Use</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Use the proposed alt text</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Valid</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Valid from</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Valid to</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Vault</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Vaults</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Verdicts</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Verify</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Versions</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>View</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Viewer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Waits for a second look</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Watch a folder</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Watch a folder …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Watched: new files appear by themselves</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Watching %n folders</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Watching is paused</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Watching {name}: its pictures appear as they are read</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Ways in are added and taken away in the open vault, by an owner.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What a check flags comes up here, and so does what you asked to see later.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What a label is to become</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What is different</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What is different, one KEY=VALUE a line, as in its data file</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What it protects</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What it was last like</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What the machine makes of them counts again. The audit chain keeps both.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What the placement takes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What they may do</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What was moved in may live on in older backups, in the history of a cloud drive and on the disk's own spare blocks. Only files imported straight into the vault were never in the library.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What would be exported</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>When</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>When nobody is here for</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Where is {name} now?</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Where it is</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Where it lies</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Where something was found, your reason is kept with the decision and in the audit chain. What is prohibited cannot be approved.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Where the copy goes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Where the small vault lies</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Where the vault is put</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Where the vault lies</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Whether it is whole</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>While it is open, whoever controls this computer can read what you can.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Who</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Who may open it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Who signed it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Why</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Why (if you like)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Why? It is kept with the decision</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>With Shift: on all platforms where it waits</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>With {files}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Withdraw</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Without end</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Without sound</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Without {term}: %n assets</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Words for</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Working every hash out again …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Working …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Write</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Write %n files</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Write files</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Write into the search what the pictures shall show</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Write it down now: it is shown this once. The code before opens nothing.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Write the audit to</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Wrong secrets were tried before.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Yellow</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Yellow label</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Yellow label, and on to the next</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Yes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>You are asked again tomorrow</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>You are asked in a week</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>You yourself. Dating profiles accept only this.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Your crop is kept for {ratio}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Your pictures stay where they are</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Your secrets</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Your way into this vault takes nothing out of it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>a low score</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>a part of it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>a photo</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>a photo, computed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>a picture of a screen</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>a scanned print</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>a second look is missing</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>aims at {size}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>all platforms</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>applying policies</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>approved</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>as far as others know</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>as the preset has it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>asset {number}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>at most {size}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>attested {day}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>away</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>better twins</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>blocked</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>blur</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>blurred</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>borders</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>bottom</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>camera's thumbnail</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>cannot be made</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>caption</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>checking pictures</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>checkpoint</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>clear</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>clips</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>colours adjusted</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>comparing contents</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>confirmed by {name}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>confirmed by {who}, {when}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>conflict</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>converted</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>covered by the platform: {edges} px</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>created</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>cropped</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>damaged</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>darkness</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>drawn by a person</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>drawn on</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>drop here</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>edited</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>edited by a person</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>emptiness</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>end</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>everywhere</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>fictional</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>filtered</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>for {platform}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>from</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>generator's data</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>its own size</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>its words left with the asset</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>last checked {day} · {sureness}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>leave the new file out</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>leaves by your word</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>left</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>left out</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>licensed likeness</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>locked</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>looking at %n assets …</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>looking for files</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>looking …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>machine: {outcome}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>made by a person</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>made by an algorithm</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>made from data</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>many faces</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>memory</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>metadata edited</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>missing: it is no longer where it was</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>mixed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>moving part</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>nearly the same as {name},</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>needs review</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>negative prompt</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>newer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>no</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>no release in force</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>no, the picture itself</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>nobody has attested it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>nobody named</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>noise</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>none</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>none in the file</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>not attested</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>nothing of them is left in the library</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>nudity</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>number the new file</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>official</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>official code</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>official, archived</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>official, audited</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>offline</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>offline: its drive or folder cannot be reached</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>on hold</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>one asset in several places</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>one of two conflicting copies</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>one zip file</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>only in the cloud</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>open</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>opened</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>or press on the picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>other seeds</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>own likeness</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>parsed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>partly AI-made</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>parts blacked out</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>parts removed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>paused</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>picked</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>pictures</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>policy {day}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>policy {version}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>preparing …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>prohibited</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>prompt</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>proposing tags</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>public notes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>published</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>put together</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>put together from photos</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>put together from several</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>put together, with synthetic parts</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>raw</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>reading files</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>ready</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>recorded in a virtual world</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>rejected</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>repacked</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>replace what was exported before</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>resized</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>review</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>right</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>sampler</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>scanned film</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>seed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>seed {n}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>sidecar</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>since {when}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>single files</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>size not known</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>slightly edited by a person</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>something unknown</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>source</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>stale: what it rested on has changed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>start</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>steps</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>stopped</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the files they came from are where they were</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the platform's own word</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>their tags, decisions and exports go to the keepers. No file is touched.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>third party</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>this pack</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>to</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>to {folder}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>top</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>traces are left: see the notes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>turned</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>unlike %n others</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>unreadable: {reason}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>up to {rate:g} frames a second</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>vault receipt.txt</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>waits for a second look</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>watermarked</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>watermarked all over</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>whiteness</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>writing files</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>written</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>you came in by it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>you chose it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>your crop</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>your own</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{at} of {all}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{at} of {total}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{first} and {last}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{found} of {all}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{id} · for {kind}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{label} stays in it: the picture is AI-made.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{like}, most alike first</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{like}, {unlike}; best first</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{lost} of {known} files of {name} were not found. Nothing was marked. Is the drive connected?</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{name} (some)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{name} is let in. Tell them the passphrase yourself, not by mail.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{name} is no longer watched; its assets stay</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{name} removed; documents stay in the library</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{name} saved</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{n} bytes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{n} min</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{n} steps</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{outcome} on {names}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{pages} pages and {blobs} sealed files read.</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>{persona} is taken off %n assets</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>{platform} {outcome}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{rate}/s</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{share} likely to go, by what you answered and what was measured</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{shown} of {total}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{size} to gain</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{tag} (some)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{title} is a preset of your own</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>{traits} count less</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{traits} count more</source>
      <translation type="unfinished">
        <numerusform></numerusform>
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>{what} · copied</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{what}: ready. Drag again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{what}: ready. Drag the tile again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{what}: {used} of at least {limit} {unit}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{what}: {used} of {limit} {unit}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{what}: {used} {unit}, no limit is known</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{who}, {when}: {outcome}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>“{label}” is not proposed any more</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>“{label}” is proposed as “{to}” from now on</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>“{label}” is proposed from {score} on</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>“{name}” is on the list</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>“{name}” is open on the command line: it locks when that ends.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>“{name}” is still open: its window does not answer. End it there.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>“{term}” is no sign here</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>“{term}” is no sign here …</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>“{term}” is no sign of a minor here</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>“{term}” no longer counts here</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
</TS>
