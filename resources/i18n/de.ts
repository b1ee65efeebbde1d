<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>window</name>
    <message>
      <source> · your own</source>
      <translation> · deine eigene</translation>
    </message>
    <message numerus="yes">
      <source>%n are not in the trash, and stay.</source>
      <translation>
        <numerusform>%n ist nicht im Papierkorb und bleibt.</numerusform>
        <numerusform>%n sind nicht im Papierkorb und bleiben.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n are prohibited: they go nowhere</source>
      <translation>
        <numerusform>%n ist verboten: es geht nirgendwohin</numerusform>
        <numerusform>%n sind verboten: sie gehen nirgendwohin</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets</source>
      <translation>
        <numerusform>%n Asset</numerusform>
        <numerusform>%n Assets</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets are back</source>
      <translation>
        <numerusform>%n Asset ist wieder da</numerusform>
        <numerusform>%n Assets sind wieder da</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets are in the trash; their files stay where they are</source>
      <translation>
        <numerusform>%n Asset ist im Papierkorb; seine Datei bleibt, wo sie ist</numerusform>
        <numerusform>%n Assets sind im Papierkorb; ihre Dateien bleiben, wo sie sind</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets are in the vault</source>
      <translation>
        <numerusform>%n Asset ist im Tresor</numerusform>
        <numerusform>%n Assets sind im Tresor</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets are in {folder}</source>
      <translation>
        <numerusform>%n Asset ist in {folder}</numerusform>
        <numerusform>%n Assets sind in {folder}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets are in “{name}”</source>
      <translation>
        <numerusform>%n Asset ist in „{name}“</numerusform>
        <numerusform>%n Assets sind in „{name}“</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets are marked</source>
      <translation>
        <numerusform>%n Asset ist gekennzeichnet</numerusform>
        <numerusform>%n Assets sind gekennzeichnet</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets are on their way in.</source>
      <translation>
        <numerusform>%n Asset ist auf dem Weg hinein.</numerusform>
        <numerusform>%n Assets sind auf dem Weg hinein.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets are out of “{name}”</source>
      <translation>
        <numerusform>%n Asset ist aus „{name}“ heraus</numerusform>
        <numerusform>%n Assets sind aus „{name}“ heraus</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets are unmarked</source>
      <translation>
        <numerusform>%n Asset ist nicht mehr gekennzeichnet</numerusform>
        <numerusform>%n Assets sind nicht mehr gekennzeichnet</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets are {flag}</source>
      <translation>
        <numerusform>%n Asset ist {flag}</numerusform>
        <numerusform>%n Assets sind {flag}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets go into “{name}”</source>
      <translation>
        <numerusform>%n Asset kommt in „{name}“</numerusform>
        <numerusform>%n Assets kommen in „{name}“</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets go to the trash,</source>
      <translation>
        <numerusform>%n Asset kommt in den Papierkorb,</numerusform>
        <numerusform>%n Assets kommen in den Papierkorb,</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets go to {folder}, where anybody can read them. They pass the same check as an export.</source>
      <translation>
        <numerusform>%n Asset kommt nach {folder}, wo jeder es lesen kann. Es wird geprüft wie ein Export.</numerusform>
        <numerusform>%n Assets kommen nach {folder}, wo jeder sie lesen kann. Sie werden geprüft wie ein Export.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets no longer show it</source>
      <translation>
        <numerusform>%n Asset zeigt sie nicht mehr</numerusform>
        <numerusform>%n Assets zeigen sie nicht mehr</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets no longer show {name}</source>
      <translation>
        <numerusform>%n Asset zeigt {name} nicht mehr</numerusform>
        <numerusform>%n Assets zeigen {name} nicht mehr</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets rejected</source>
      <translation>
        <numerusform>%n Asset abgelehnt: es trägt die Markierung</numerusform>
        <numerusform>%n Assets abgelehnt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets show {name}</source>
      <translation>
        <numerusform>%n Asset zeigt {name}</numerusform>
        <numerusform>%n Assets zeigen {name}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets stay</source>
      <translation>
        <numerusform>%n Asset bleibt</numerusform>
        <numerusform>%n Assets bleiben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets stay in the library</source>
      <translation>
        <numerusform>%n Asset bleibt in der Bibliothek</numerusform>
        <numerusform>%n Assets bleiben in der Bibliothek</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets wait for it.</source>
      <translation>
        <numerusform>%n Asset wartet darauf.</numerusform>
        <numerusform>%n Assets warten darauf.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets wait for “{name}”, which is locked</source>
      <translation>
        <numerusform>%n Asset wartet auf „{name}“, der gesperrt ist</numerusform>
        <numerusform>%n Assets warten auf „{name}“, der gesperrt ist</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets wait. They stay in the library until the vault is opened.</source>
      <translation>
        <numerusform>%n Asset wartet. Es bleibt in der Bibliothek, bis der Tresor geöffnet wird.</numerusform>
        <numerusform>%n Assets warten. Sie bleiben in der Bibliothek, bis der Tresor geöffnet wird.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n backups</source>
      <translation>
        <numerusform>%n Sicherung</numerusform>
        <numerusform>%n Sicherungen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n blocked</source>
      <translation>
        <numerusform>%n gesperrt</numerusform>
        <numerusform>%n gesperrt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cannot be made</source>
      <translation>
        <numerusform>%n kann nicht erstellt werden</numerusform>
        <numerusform>%n können nicht erstellt werden</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n changes, not saved yet</source>
      <translation>
        <numerusform>%n Änderung, noch nicht gespeichert</numerusform>
        <numerusform>%n Änderungen, noch nicht gespeichert</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n companion files</source>
      <translation>
        <numerusform>%n Begleitdatei</numerusform>
        <numerusform>%n Begleitdateien</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n could not be</source>
      <translation>
        <numerusform>%n konnte nicht</numerusform>
        <numerusform>%n konnten nicht</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n could not be moved</source>
      <translation>
        <numerusform>%n konnte nicht verschoben werden</numerusform>
        <numerusform>%n konnten nicht verschoben werden</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n could not be read</source>
      <translation>
        <numerusform>%n konnte nicht gelesen werden</numerusform>
        <numerusform>%n konnten nicht gelesen werden</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n days left</source>
      <translation>
        <numerusform>noch %n Tag</numerusform>
        <numerusform>noch %n Tage</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n decided in this session</source>
      <translation>
        <numerusform>%n in dieser Sitzung entschieden</numerusform>
        <numerusform>%n in dieser Sitzung entschieden</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n decisions to make</source>
      <translation>
        <numerusform>%n Entscheidung zu treffen</numerusform>
        <numerusform>%n Entscheidungen zu treffen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n duplicates merged; their files stay where they are</source>
      <translation>
        <numerusform>%n Duplikat zusammengeführt; seine Datei bleibt, wo sie ist</numerusform>
        <numerusform>%n Duplikate zusammengeführt; ihre Dateien bleiben, wo sie sind</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n edits</source>
      <translation>
        <numerusform>%n Bearbeitung</numerusform>
        <numerusform>%n Bearbeitungen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n edits done again</source>
      <translation>
        <numerusform>%n Bearbeitung wiederholt</numerusform>
        <numerusform>%n Bearbeitungen wiederholt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n edits undone</source>
      <translation>
        <numerusform>%n Bearbeitung rückgängig gemacht</numerusform>
        <numerusform>%n Bearbeitungen rückgängig gemacht</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n failed</source>
      <translation>
        <numerusform>%n fehlgeschlagen</numerusform>
        <numerusform>%n fehlgeschlagen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files</source>
      <translation>
        <numerusform>%n Datei</numerusform>
        <numerusform>%n Dateien</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files ({size})</source>
      <translation>
        <numerusform>%n Datei ({size})</numerusform>
        <numerusform>%n Dateien ({size})</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files are back</source>
      <translation>
        <numerusform>%n Datei ist wieder da</numerusform>
        <numerusform>%n Dateien sind wieder da</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files are deleted</source>
      <translation>
        <numerusform>%n Datei ist gelöscht</numerusform>
        <numerusform>%n Dateien sind gelöscht</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files are here now</source>
      <translation>
        <numerusform>%n Datei ist jetzt hier</numerusform>
        <numerusform>%n Dateien sind jetzt hier</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files are in the vault</source>
      <translation>
        <numerusform>%n Datei ist im Tresor</numerusform>
        <numerusform>%n Dateien sind im Tresor</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files are not in the library.</source>
      <translation>
        <numerusform>%n Datei ist nicht in der Bibliothek.</numerusform>
        <numerusform>%n Dateien sind nicht in der Bibliothek.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files are not there</source>
      <translation>
        <numerusform>%n Datei ist nicht da</numerusform>
        <numerusform>%n Dateien sind nicht da</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files are still missing.</source>
      <translation>
        <numerusform>%n Datei fehlt noch.</numerusform>
        <numerusform>%n Dateien fehlen noch.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files beside it</source>
      <translation>
        <numerusform>%n Datei daneben</numerusform>
        <numerusform>%n Dateien daneben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files copied</source>
      <translation>
        <numerusform>%n Datei kopiert</numerusform>
        <numerusform>%n Dateien kopiert</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files found</source>
      <translation>
        <numerusform>%n Datei gefunden</numerusform>
        <numerusform>%n Dateien gefunden</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files had problems</source>
      <translation>
        <numerusform>Bei %n Datei gab es ein Problem</numerusform>
        <numerusform>Bei %n Dateien gab es Probleme</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files left of an export to “{where}”, begun {when}</source>
      <translation>
        <numerusform>%n Datei übrig von einem Export nach „{where}“, begonnen {when}</numerusform>
        <numerusform>%n Dateien übrig von einem Export nach „{where}“, begonnen {when}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files moved</source>
      <translation>
        <numerusform>%n Datei verschoben</numerusform>
        <numerusform>%n Dateien verschoben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files of it are there.</source>
      <translation>
        <numerusform>%n Datei davon ist da.</numerusform>
        <numerusform>%n Dateien davon sind da.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files relinked</source>
      <translation>
        <numerusform>%n Datei neu verknüpft</numerusform>
        <numerusform>%n Dateien neu verknüpft</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files written</source>
      <translation>
        <numerusform>%n Datei geschrieben</numerusform>
        <numerusform>%n Dateien geschrieben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n groups become one asset each.</source>
      <translation>
        <numerusform>%n Gruppe wird ein Asset.</numerusform>
        <numerusform>%n Gruppen werden je ein Asset.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n h left</source>
      <translation>
        <numerusform>noch %n Std.</numerusform>
        <numerusform>noch %n Std.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n jobs</source>
      <translation>
        <numerusform>%n Auftrag</numerusform>
        <numerusform>%n Aufträge</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n kept</source>
      <translation>
        <numerusform>%n behalten</numerusform>
        <numerusform>%n behalten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n known already</source>
      <translation>
        <numerusform>%n schon bekannt</numerusform>
        <numerusform>%n schon bekannt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n left out</source>
      <translation>
        <numerusform>%n ausgelassen</numerusform>
        <numerusform>%n ausgelassen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n min left</source>
      <translation>
        <numerusform>noch %n Min.</numerusform>
        <numerusform>noch %n Min.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n minutes</source>
      <translation>
        <numerusform>%n Minute</numerusform>
        <numerusform>%n Minuten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more</source>
      <translation>
        <numerusform>%n weitere</numerusform>
        <numerusform>%n weitere</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more platforms</source>
      <translation>
        <numerusform>%n weitere Plattform</numerusform>
        <numerusform>%n weitere Plattformen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more wait</source>
      <translation>
        <numerusform>%n weiteres wartet</numerusform>
        <numerusform>%n weitere warten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n need review</source>
      <translation>
        <numerusform>%n muss geprüft werden</numerusform>
        <numerusform>%n müssen geprüft werden</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n new</source>
      <translation>
        <numerusform>%n neu</numerusform>
        <numerusform>%n neu</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n no longer there</source>
      <translation>
        <numerusform>%n nicht mehr da</numerusform>
        <numerusform>%n nicht mehr da</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n not found</source>
      <translation>
        <numerusform>%n nicht gefunden</numerusform>
        <numerusform>%n nicht gefunden</numerusform>
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
        <numerusform>%n Original</numerusform>
        <numerusform>%n Originale</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n pictures</source>
      <translation>
        <numerusform>%n Bild</numerusform>
        <numerusform>%n Bilder</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n pictures checked</source>
      <translation>
        <numerusform>%n Bild geprüft</numerusform>
        <numerusform>%n Bilder geprüft</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n pictures in a small vault of their own: whoever has it sees those, and nothing of this vault. They pass the same check as an export.</source>
      <translation>
        <numerusform>%n Bild in einem kleinen eigenen Tresor: Wer ihn hat, sieht dieses und nichts von diesem Tresor. Es wird geprüft wie ein Export.</numerusform>
        <numerusform>%n Bilder in einem kleinen eigenen Tresor: Wer ihn hat, sieht diese und nichts von diesem Tresor. Sie werden geprüft wie ein Export.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n pictures looked at</source>
      <translation>
        <numerusform>%n Bild angesehen</numerusform>
        <numerusform>%n Bilder angesehen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n places</source>
      <translation>
        <numerusform>%n Ort</numerusform>
        <numerusform>%n Orte</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n platforms</source>
      <translation>
        <numerusform>%n Plattform</numerusform>
        <numerusform>%n Plattformen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n presets</source>
      <translation>
        <numerusform>%n Vorlage</numerusform>
        <numerusform>%n Vorlagen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n problems</source>
      <translation>
        <numerusform>%n Problem</numerusform>
        <numerusform>%n Probleme</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n ready</source>
      <translation>
        <numerusform>%n bereit</numerusform>
        <numerusform>%n bereit</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n ready · drag out</source>
      <translation>
        <numerusform>%n bereit · herausziehen</numerusform>
        <numerusform>%n bereit · herausziehen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rejected</source>
      <translation>
        <numerusform>%n abgelehnt</numerusform>
        <numerusform>%n abgelehnt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rows</source>
      <translation>
        <numerusform>%n Zeile</numerusform>
        <numerusform>%n Zeilen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n s left</source>
      <translation>
        <numerusform>noch %n s</numerusform>
        <numerusform>noch %n s</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n seconds</source>
      <translation>
        <numerusform>%n Sekunde</numerusform>
        <numerusform>%n Sekunden</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n selected</source>
      <translation>
        <numerusform>%n ausgewählt</numerusform>
        <numerusform>%n ausgewählt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n stars</source>
      <translation>
        <numerusform>%n Stern</numerusform>
        <numerusform>%n Sterne</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n still to be made</source>
      <translation>
        <numerusform>%n noch zu erstellen</numerusform>
        <numerusform>%n noch zu erstellen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n still wait</source>
      <translation>
        <numerusform>%n wartet noch</numerusform>
        <numerusform>%n warten noch</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n tiles</source>
      <translation>
        <numerusform>%n Kachel</numerusform>
        <numerusform>%n Kacheln</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n times</source>
      <translation>
        <numerusform>%n Mal</numerusform>
        <numerusform>%n Mal</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n to review</source>
      <translation>
        <numerusform>%n zu prüfen</numerusform>
        <numerusform>%n zu prüfen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n undecided</source>
      <translation>
        <numerusform>%n unentschieden</numerusform>
        <numerusform>%n unentschieden</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n vaults locked</source>
      <translation>
        <numerusform>%n Tresor gesperrt</numerusform>
        <numerusform>%n Tresore gesperrt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n versions</source>
      <translation>
        <numerusform>%n Version</numerusform>
        <numerusform>%n Versionen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n waiting</source>
      <translation>
        <numerusform>%n wartet</numerusform>
        <numerusform>%n warten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n without a name</source>
      <translation>
        <numerusform>%n ohne Namen</numerusform>
        <numerusform>%n ohne Namen</numerusform>
      </translation>
    </message>
    <message>
      <source>A cloud folder</source>
      <translation>Ein Cloud-Ordner</translation>
    </message>
    <message>
      <source>A cloud folder: what is only in the cloud is not downloaded.</source>
      <translation>Ein Cloud-Ordner: Was nur in der Cloud liegt, wird nicht heruntergeladen.</translation>
    </message>
    <message>
      <source>A folder with pictures</source>
      <translation>Ein Ordner mit Bildern</translation>
    </message>
    <message>
      <source>A job could not be finished.</source>
      <translation>Ein Auftrag konnte nicht beendet werden.</translation>
    </message>
    <message>
      <source>A job has ended.</source>
      <translation>Ein Auftrag ist zu Ende.</translation>
    </message>
    <message>
      <source>A newer Musekeep made it. Nothing in it was changed.</source>
      <translation>Ein neueres Musekeep hat ihn gemacht. Nichts darin wurde geändert.</translation>
    </message>
    <message>
      <source>A pack</source>
      <translation>Ein Paket</translation>
    </message>
    <message>
      <source>A pack is a model that looks at your pictures on this computer. Nothing of a picture leaves it; only fetching a pack uses the network.</source>
      <translation>Ein Paket ist ein Modell, das deine Bilder auf diesem Computer ansieht. Kein Bild verlässt ihn; nur das Holen eines Pakets nutzt das Netz.</translation>
    </message>
    <message>
      <source>A passphrase for them</source>
      <translation>Eine Passphrase für sie</translation>
    </message>
    <message>
      <source>A person marked a sign of a minor</source>
      <translation>Eine Person hat ein Anzeichen für Minderjährigkeit vermerkt</translation>
    </message>
    <message>
      <source>A person marked a sign of a minor here.</source>
      <translation>Eine Person hat hier ein Anzeichen für Minderjährigkeit vermerkt.</translation>
    </message>
    <message>
      <source>A persona needs a name.</source>
      <translation>Eine Persona braucht einen Namen.</translation>
    </message>
    <message>
      <source>A preset of your own, made of {title}</source>
      <translation>Eine eigene Vorlage aus {title}</translation>
    </message>
    <message>
      <source>A receipt holds the head of its record of who did what. Kept elsewhere, it shows whether somebody put an older copy in its place.</source>
      <translation>Eine Quittung hält fest, wo das Protokoll darüber steht, wer was getan hat. Anderswo verwahrt zeigt sie, ob jemand eine ältere Kopie an seine Stelle gesetzt hat.</translation>
    </message>
    <message>
      <source>A recipe</source>
      <translation>Ein Rezept</translation>
    </message>
    <message>
      <source>A saved search</source>
      <translation>Eine gespeicherte Suche</translation>
    </message>
    <message>
      <source>A sidecar file</source>
      <translation>Eine Begleitdatei</translation>
    </message>
    <message>
      <source>A tag, like Style/Film; −Film takes it off</source>
      <translation>Ein Schlagwort wie Stil/Film; −Film nimmt es ab</translation>
    </message>
    <message>
      <source>A vault’s folder (its name ends in .musevault)</source>
      <translation>Der Ordner eines Tresors (sein Name endet auf .musevault)</translation>
    </message>
    <message>
      <source>AI label</source>
      <translation>KI-Kennzeichnung</translation>
    </message>
    <message>
      <source>AI-made</source>
      <translation>KI-erzeugt</translation>
    </message>
    <message>
      <source>About Musekeep</source>
      <translation>Über Musekeep</translation>
    </message>
    <message>
      <source>About the picture under review</source>
      <translation>Zum Bild, das geprüft wird</translation>
    </message>
    <message>
      <source>About this preset</source>
      <translation>Zu dieser Vorlage</translation>
    </message>
    <message>
      <source>About this vault</source>
      <translation>Zu diesem Tresor</translation>
    </message>
    <message>
      <source>Accept</source>
      <translation>Annehmen</translation>
    </message>
    <message numerus="yes">
      <source>Accept %n above {score}</source>
      <translation>
        <numerusform>%n über {score} annehmen</numerusform>
        <numerusform>%n über {score} annehmen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Accept all %n</source>
      <translation>
        <numerusform>%n annehmen, mehr gibt es nicht</numerusform>
        <numerusform>Alle %n annehmen</numerusform>
      </translation>
    </message>
    <message>
      <source>Accept all above a score</source>
      <translation>Alles über einem Wert annehmen</translation>
    </message>
    <message>
      <source>Accept all above …</source>
      <translation>Alles annehmen über …</translation>
    </message>
    <message>
      <source>Accept and install</source>
      <translation>Annehmen und installieren</translation>
    </message>
    <message>
      <source>Accept {name}</source>
      <translation>{name} annehmen</translation>
    </message>
    <message numerus="yes">
      <source>Accepted for %n assets</source>
      <translation>
        <numerusform>Für %n Asset angenommen</numerusform>
        <numerusform>Für %n Assets angenommen</numerusform>
      </translation>
    </message>
    <message>
      <source>Accepting “{label}” puts on the tag “{to}” from now on</source>
      <translation>„{label}“ annehmen setzt ab jetzt das Schlagwort „{to}“</translation>
    </message>
    <message>
      <source>Accepting “{name}” puts on the tag</source>
      <translation>„{name}“ annehmen setzt das Schlagwort</translation>
    </message>
    <message>
      <source>Act</source>
      <translation>Handlung</translation>
    </message>
    <message>
      <source>Action</source>
      <translation>Aktion</translation>
    </message>
    <message>
      <source>Actions and their keys</source>
      <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Hinzufügen</translation>
    </message>
    <message>
      <source>Add a folder …</source>
      <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
      <source>Add a tag</source>
      <translation>Schlagwort hinzufügen</translation>
    </message>
    <message>
      <source>Add a tag, like Style/Film</source>
      <translation>Schlagwort hinzufügen, etwa Stil/Film</translation>
    </message>
    <message>
      <source>Add a vault from elsewhere …</source>
      <translation>Tresor von anderswo hinzufügen …</translation>
    </message>
    <message>
      <source>Add this key</source>
      <translation>Diese Taste hinzufügen</translation>
    </message>
    <message>
      <source>Added</source>
      <translation>Hinzugefügt</translation>
    </message>
    <message>
      <source>Added a release of {what}</source>
      <translation>Freigabe von {what} hinzugefügt</translation>
    </message>
    <message>
      <source>Adult</source>
      <translation>Volljährig</translation>
    </message>
    <message>
      <source>Adult content</source>
      <translation>Nicht jugendfreie Inhalte</translation>
    </message>
    <message>
      <source>Adult content is hidden</source>
      <translation>Nicht jugendfreie Inhalte sind ausgeblendet</translation>
    </message>
    <message>
      <source>Adult content: blurred</source>
      <translation>Nicht jugendfrei: unscharf</translation>
    </message>
    <message>
      <source>Adult content: hidden</source>
      <translation>Nicht jugendfrei: ausgeblendet</translation>
    </message>
    <message>
      <source>Adult content: shown</source>
      <translation>Nicht jugendfrei: sichtbar</translation>
    </message>
    <message>
      <source>Age gate</source>
      <translation>Altersschranke</translation>
    </message>
    <message>
      <source>Aim at</source>
      <translation>Zielgröße</translation>
    </message>
    <message>
      <source>All acts</source>
      <translation>Alle Handlungen</translation>
    </message>
    <message>
      <source>All assets</source>
      <translation>Alle Assets</translation>
    </message>
    <message>
      <source>All keys are as usual again</source>
      <translation>Alle Tasten sind wieder wie üblich</translation>
    </message>
    <message>
      <source>All of these wait for a vault already</source>
      <translation>Diese warten alle schon auf einen Tresor</translation>
    </message>
    <message>
      <source>All packs …</source>
      <translation>Alle Pakete …</translation>
    </message>
    <message>
      <source>All platforms</source>
      <translation>Alle Plattformen</translation>
    </message>
    <message>
      <source>All that is flagged here as a grid, to decide on many</source>
      <translation>Alles hier Markierte als Raster, um über viele zu entscheiden</translation>
    </message>
    <message>
      <source>Also</source>
      <translation>Auch</translation>
    </message>
    <message>
      <source>Also known</source>
      <translation>Auch bekannt</translation>
    </message>
    <message>
      <source>Alt text</source>
      <translation>Alternativtext</translation>
    </message>
    <message>
      <source>An approval counts when it was said twice, the second time with fresh eyes.</source>
      <translation>Eine Freigabe zählt, wenn sie zweimal gesagt wurde, das zweite Mal mit frischem Blick.</translation>
    </message>
    <message>
      <source>And</source>
      <translation>Und</translation>
    </message>
    <message>
      <source>Animated</source>
      <translation>Animiert</translation>
    </message>
    <message>
      <source>Anna</source>
      <translation>Anna</translation>
    </message>
    <message>
      <source>Another collection …</source>
      <translation>Andere Sammlung …</translation>
    </message>
    <message>
      <source>Another pack is being installed; one at a time.</source>
      <translation>Ein anderes Paket wird gerade installiert; immer nur eines.</translation>
    </message>
    <message>
      <source>Another seed</source>
      <translation>Anderer Seed</translation>
    </message>
    <message>
      <source>Answered a conflict: {what}</source>
      <translation>Konflikt beantwortet: {what}</translation>
    </message>
    <message>
      <source>Any change to its files is noticed, but for a copy of it that is simply older.</source>
      <translation>Jede Änderung an seinen Dateien fällt auf, nur eine ältere Kopie von ihm nicht.</translation>
    </message>
    <message>
      <source>Anything asks for a look from</source>
      <translation>Etwas verlangt einen Blick ab</translation>
    </message>
    <message>
      <source>Appearance</source>
      <translation>Erscheinungsbild</translation>
    </message>
    <message>
      <source>Apply</source>
      <translation>Anwenden</translation>
    </message>
    <message>
      <source>Approvals want a second look</source>
      <translation>Freigaben wollen einen zweiten Blick</translation>
    </message>
    <message>
      <source>Approve</source>
      <translation>Freigeben</translation>
    </message>
    <message numerus="yes">
      <source>Approve %n assets</source>
      <translation>
        <numerusform>%n Asset freigeben</numerusform>
        <numerusform>%n Assets freigeben</numerusform>
      </translation>
    </message>
    <message>
      <source>Approve for a platform …</source>
      <translation>Für eine Plattform freigeben …</translation>
    </message>
    <message numerus="yes">
      <source>Approve for all %n platforms</source>
      <translation>
        <numerusform>Für %n Plattform freigeben</numerusform>
        <numerusform>Für alle %n Plattformen freigeben</numerusform>
      </translation>
    </message>
    <message>
      <source>Approve for {platform}</source>
      <translation>Für {platform} freigeben</translation>
    </message>
    <message>
      <source>Approve on all platforms where it waits</source>
      <translation>Auf allen Plattformen freigeben, wo es wartet</translation>
    </message>
    <message>
      <source>Approve, or confirm as the second look</source>
      <translation>Freigeben oder als zweiter Blick bestätigen</translation>
    </message>
    <message numerus="yes">
      <source>Approved %n assets for {platform}</source>
      <translation>
        <numerusform>%n Asset für {platform} freigegeben</numerusform>
        <numerusform>%n Assets für {platform} freigegeben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Approved for %n platforms</source>
      <translation>
        <numerusform>Für %n Plattform freigegeben</numerusform>
        <numerusform>Für %n Plattformen freigegeben</numerusform>
      </translation>
    </message>
    <message>
      <source>Approved for {platform}</source>
      <translation>Für {platform} freigegeben</translation>
    </message>
    <message>
      <source>Archived</source>
      <translation>Archiviert</translation>
    </message>
    <message>
      <source>Around it</source>
      <translation>Darum herum</translation>
    </message>
    <message>
      <source>As CSV, for spreadsheets …</source>
      <translation>Als CSV, für Tabellen …</translation>
    </message>
    <message>
      <source>As JSON, for programs …</source>
      <translation>Als JSON, für Programme …</translation>
    </message>
    <message>
      <source>As a vault of its own: nothing is replaced</source>
      <translation>Als eigener Tresor: nichts wird ersetzt</translation>
    </message>
    <message>
      <source>As proposed</source>
      <translation>Wie vorgeschlagen</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Wie das System</translation>
    </message>
    <message>
      <source>Ask again in a week</source>
      <translation>In einer Woche wieder fragen</translation>
    </message>
    <message>
      <source>Ask again tomorrow</source>
      <translation>Morgen wieder fragen</translation>
    </message>
    <message>
      <source>Ask again tomorrow; with Shift, in a week</source>
      <translation>Morgen wieder fragen; mit Umschalt in einer Woche</translation>
    </message>
    <message>
      <source>Asset {row} of {all}</source>
      <translation>Asset {row} von {all}</translation>
    </message>
    <message>
      <source>Assets</source>
      <translation>Assets</translation>
    </message>
    <message>
      <source>At most</source>
      <translation>Höchstens</translation>
    </message>
    <message>
      <source>Attestation</source>
      <translation>Bestätigung</translation>
    </message>
    <message>
      <source>Attested on</source>
      <translation>Bestätigt am</translation>
    </message>
    <message>
      <source>Audit</source>
      <translation>Prüfprotokoll</translation>
    </message>
    <message>
      <source>Audit chain</source>
      <translation>Prüfprotokoll</translation>
    </message>
    <message>
      <source>Audit written to {name}</source>
      <translation>Prüfprotokoll in {name} geschrieben</translation>
    </message>
    <message>
      <source>Automatic</source>
      <translation>Automatisch</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Back to the one before</source>
      <translation>Zurück zum vorigen</translation>
    </message>
    <message>
      <source>Back to the pictures</source>
      <translation>Zurück zu den Bildern</translation>
    </message>
    <message>
      <source>Back to the shipped one</source>
      <translation>Zurück zur mitgelieferten</translation>
    </message>
    <message>
      <source>Back up now</source>
      <translation>Jetzt sichern</translation>
    </message>
    <message>
      <source>Back up …</source>
      <translation>Sichern …</translation>
    </message>
    <message>
      <source>Backed up, and restored on trial: {when}</source>
      <translation>Gesichert und probeweise wiederhergestellt: {when}</translation>
    </message>
    <message>
      <source>Backing up a vault</source>
      <translation>Ein Tresor wird gesichert</translation>
    </message>
    <message>
      <source>Backing up the library</source>
      <translation>Bibliothek wird gesichert</translation>
    </message>
    <message>
      <source>Backups</source>
      <translation>Sicherungen</translation>
    </message>
    <message>
      <source>Backups go to</source>
      <translation>Sicherungen kommen nach</translation>
    </message>
    <message>
      <source>Backups …</source>
      <translation>Sicherungen …</translation>
    </message>
    <message>
      <source>Because</source>
      <translation>Weil</translation>
    </message>
    <message>
      <source>Before the others</source>
      <translation>Vor die anderen</translation>
    </message>
    <message>
      <source>Begin</source>
      <translation>Beginnen</translation>
    </message>
    <message>
      <source>Behind a paywall</source>
      <translation>Hinter einer Bezahlschranke</translation>
    </message>
    <message>
      <source>Beside it</source>
      <translation>Daneben</translation>
    </message>
    <message>
      <source>Beside the processor. Used once it was found to agree with the processor.</source>
      <translation>Neben dem Prozessor. Verwendet, sobald sich zeigte, dass sie mit ihm übereinstimmt.</translation>
    </message>
    <message>
      <source>Best a folder on another disk.</source>
      <translation>Am besten ein Ordner auf einem anderen Datenträger.</translation>
    </message>
    <message>
      <source>Best rated</source>
      <translation>Am besten bewertet</translation>
    </message>
    <message>
      <source>Better than the others in this</source>
      <translation>Besser als die anderen in</translation>
    </message>
    <message>
      <source>Blue</source>
      <translation>Blau</translation>
    </message>
    <message>
      <source>Blue label</source>
      <translation>Farbe Blau</translation>
    </message>
    <message>
      <source>Blue label, and on to the next</source>
      <translation>Farbe Blau, und weiter zum nächsten</translation>
    </message>
    <message>
      <source>Blur every picture, in all windows</source>
      <translation>Alle Bilder unscharf machen, in allen Fenstern</translation>
    </message>
    <message>
      <source>Blurred</source>
      <translation>Unscharf</translation>
    </message>
    <message>
      <source>Blurred until you hold B</source>
      <translation>Unscharf, solange du B nicht hältst</translation>
    </message>
    <message>
      <source>Both are kept</source>
      <translation>Beide werden behalten</translation>
    </message>
    <message>
      <source>Both have the same content.</source>
      <translation>Beide haben denselben Inhalt.</translation>
    </message>
    <message>
      <source>Bring it back</source>
      <translation>Zurückholen</translation>
    </message>
    <message>
      <source>By cryptography</source>
      <translation>Durch Verschlüsselung</translation>
    </message>
    <message>
      <source>By events</source>
      <translation>Durch Ereignisse</translation>
    </message>
    <message>
      <source>By polling</source>
      <translation>Durch regelmäßiges Nachsehen</translation>
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
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Caption</source>
      <translation>Bildtext</translation>
    </message>
    <message>
      <source>Carousel</source>
      <translation>Karussell</translation>
    </message>
    <message>
      <source>Carries</source>
      <translation>Trägt</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>Ändern</translation>
    </message>
    <message>
      <source>Change a copy …</source>
      <translation>Eine Kopie ändern …</translation>
    </message>
    <message>
      <source>Change folder …</source>
      <translation>Ordner ändern …</translation>
    </message>
    <message>
      <source>Change it</source>
      <translation>Ändern</translation>
    </message>
    <message>
      <source>Change keys …</source>
      <translation>Schlüssel wechseln …</translation>
    </message>
    <message>
      <source>Change the passphrase …</source>
      <translation>Passphrase ändern …</translation>
    </message>
    <message>
      <source>Change the role</source>
      <translation>Rolle ändern</translation>
    </message>
    <message>
      <source>Change …</source>
      <translation>Ändern …</translation>
    </message>
    <message>
      <source>Characters</source>
      <translation>Zeichen</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>Prüfen</translation>
    </message>
    <message>
      <source>Check again</source>
      <translation>Noch einmal prüfen</translation>
    </message>
    <message>
      <source>Checked by machine: {told}</source>
      <translation>Maschinell geprüft: {told}</translation>
    </message>
    <message>
      <source>Checked: every file is as it should be</source>
      <translation>Geprüft: jede Datei ist, wie sie sein soll</translation>
    </message>
    <message>
      <source>Checking</source>
      <translation>Prüfen</translation>
    </message>
    <message>
      <source>Checking …</source>
      <translation>Wird geprüft …</translation>
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
      <translation>Ordner wählen …</translation>
    </message>
    <message>
      <source>Choose presets</source>
      <translation>Vorlagen wählen</translation>
    </message>
    <message>
      <source>Choose presets for the shelf</source>
      <translation>Vorlagen für die Leiste wählen</translation>
    </message>
    <message>
      <source>Choose the document …</source>
      <translation>Dokument wählen …</translation>
    </message>
    <message>
      <source>Choose the folder they may be in now. Musekeep looks there for files with the same content, then for the same names in the same places. Nothing is changed before you say so.</source>
      <translation>Wähle den Ordner, in dem sie jetzt sein können. Musekeep sucht dort nach Dateien mit gleichem Inhalt, dann nach gleichen Namen an gleicher Stelle. Nichts wird geändert, bevor du es sagst.</translation>
    </message>
    <message>
      <source>Choose the signed document first.</source>
      <translation>Wähle zuerst das unterschriebene Dokument.</translation>
    </message>
    <message>
      <source>Choose …</source>
      <translation>Wählen …</translation>
    </message>
    <message>
      <source>Chose the cover of a stack</source>
      <translation>Titelbild eines Stapels gewählt</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Leeren</translation>
    </message>
    <message numerus="yes">
      <source>Clear on %n others</source>
      <translation>
        <numerusform>Auf %n anderer unbedenklich</numerusform>
        <numerusform>Auf %n anderen unbedenklich</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Clear on %n platforms</source>
      <translation>
        <numerusform>Auf %n Plattform unbedenklich</numerusform>
        <numerusform>Auf %n Plattformen unbedenklich</numerusform>
      </translation>
    </message>
    <message>
      <source>Clear the flag, and on to the next</source>
      <translation>Markierung entfernen, und weiter zum nächsten</translation>
    </message>
    <message>
      <source>Clear the list</source>
      <translation>Liste leeren</translation>
    </message>
    <message>
      <source>Clear the search</source>
      <translation>Suche leeren</translation>
    </message>
    <message>
      <source>Click to go on watching.</source>
      <translation>Klicken, um weiter zu beobachten.</translation>
    </message>
    <message>
      <source>Click to pause.</source>
      <translation>Klicken, um anzuhalten.</translation>
    </message>
    <message>
      <source>Clip</source>
      <translation>Clip</translation>
    </message>
    <message>
      <source>Clipboard histories are asked not to keep it</source>
      <translation>Zwischenablagen mit Verlauf werden gebeten, es nicht zu behalten</translation>
    </message>
    <message>
      <source>Clips cannot be played here: a library of the system is missing.</source>
      <translation>Clips können hier nicht abgespielt werden: eine Bibliothek des Systems fehlt.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Close the tag bar</source>
      <translation>Schlagwortleiste schließen</translation>
    </message>
    <message>
      <source>Close this section</source>
      <translation>Diesen Abschnitt schließen</translation>
    </message>
    <message>
      <source>Collection</source>
      <translation>Sammlung</translation>
    </message>
    <message>
      <source>Collection “{what}”</source>
      <translation>Sammlung „{what}“</translation>
    </message>
    <message>
      <source>Collections</source>
      <translation>Sammlungen</translation>
    </message>
    <message>
      <source>Colour</source>
      <translation>Farbe</translation>
    </message>
    <message>
      <source>Colour detail</source>
      <translation>Farbauflösung</translation>
    </message>
    <message>
      <source>Colour, as #rrggbb</source>
      <translation>Farbe, als #rrggbb</translation>
    </message>
    <message>
      <source>Colours</source>
      <translation>Farben</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>Vergleichen</translation>
    </message>
    <message>
      <source>Compare its files with the hashes that are known</source>
      <translation>Seine Dateien mit den bekannten Prüfsummen vergleichen</translation>
    </message>
    <message>
      <source>Compare two to four</source>
      <translation>Zwei bis vier vergleichen</translation>
    </message>
    <message>
      <source>Compare without this one</source>
      <translation>Ohne dieses vergleichen</translation>
    </message>
    <message>
      <source>Confirm</source>
      <translation>Bestätigen</translation>
    </message>
    <message>
      <source>Confirmed a decision on {what}</source>
      <translation>Entscheidung zu {what} bestätigt</translation>
    </message>
    <message>
      <source>Confirmed for {platform}</source>
      <translation>Für {platform} bestätigt</translation>
    </message>
    <message>
      <source>Conflict</source>
      <translation>Konflikt</translation>
    </message>
    <message>
      <source>Conflicts</source>
      <translation>Konflikte</translation>
    </message>
    <message>
      <source>Consent</source>
      <translation>Einwilligung</translation>
    </message>
    <message>
      <source>Content Credentials</source>
      <translation>Content Credentials</translation>
    </message>
    <message>
      <source>Contrast</source>
      <translation>Kontrast</translation>
    </message>
    <message>
      <source>Copied to {folder}: {size} written.</source>
      <translation>Nach {folder} kopiert: {size} geschrieben.</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Copy as my own …</source>
      <translation>Als eigene kopieren …</translation>
    </message>
    <message>
      <source>Copy as text</source>
      <translation>Als Text kopieren</translation>
    </message>
    <message>
      <source>Copy diagnostics</source>
      <translation>Diagnose kopieren</translation>
    </message>
    <message>
      <source>Copy exported files</source>
      <translation>Exportierte Dateien kopieren</translation>
    </message>
    <message>
      <source>Copy files</source>
      <translation>Dateien kopieren</translation>
    </message>
    <message>
      <source>Copy it and paste it into ComfyUI's canvas.</source>
      <translation>Kopiere ihn und füge ihn in die Arbeitsfläche von ComfyUI ein.</translation>
    </message>
    <message>
      <source>Copy prompt</source>
      <translation>Prompt kopieren</translation>
    </message>
    <message>
      <source>Copy the files</source>
      <translation>Die Dateien kopieren</translation>
    </message>
    <message>
      <source>Copy the list</source>
      <translation>Liste kopieren</translation>
    </message>
    <message>
      <source>Copy {name}</source>
      <translation>{name} kopieren</translation>
    </message>
    <message>
      <source>Copy, and keep here</source>
      <translation>Kopieren und hier behalten</translation>
    </message>
    <message>
      <source>Copying …</source>
      <translation>Wird kopiert …</translation>
    </message>
    <message>
      <source>Copyright</source>
      <translation>Copyright</translation>
    </message>
    <message>
      <source>Correct</source>
      <translation>Berichtigen</translation>
    </message>
    <message>
      <source>Corrected</source>
      <translation>Berichtigt</translation>
    </message>
    <message>
      <source>Corrected a matched word: {what}</source>
      <translation>Falsch erkanntes Wort berichtigt: {what}</translation>
    </message>
    <message>
      <source>Correction</source>
      <translation>Berichtigung</translation>
    </message>
    <message>
      <source>Could go</source>
      <translation>Könnte weg</translation>
    </message>
    <message>
      <source>Could not be read</source>
      <translation>Konnte nicht gelesen werden</translation>
    </message>
    <message>
      <source>Counting …</source>
      <translation>Wird gezählt …</translation>
    </message>
    <message>
      <source>Cover at</source>
      <translation>Titelbild bei</translation>
    </message>
    <message>
      <source>Cover of its stack</source>
      <translation>Titelbild seines Stapels</translation>
    </message>
    <message>
      <source>Crash reports</source>
      <translation>Absturzberichte</translation>
    </message>
    <message>
      <source>Created</source>
      <translation>Erstellt</translation>
    </message>
    <message>
      <source>Creator</source>
      <translation>Urheber</translation>
    </message>
    <message>
      <source>Credentials</source>
      <translation>Zertifikate</translation>
    </message>
    <message>
      <source>Crop of {name}</source>
      <translation>Ausschnitt von {name}</translation>
    </message>
    <message>
      <source>Crop {name} as proposed</source>
      <translation>{name} wie vorgeschlagen zuschneiden</translation>
    </message>
    <message>
      <source>Cropped as proposed again</source>
      <translation>Wieder wie vorgeschlagen zugeschnitten</translation>
    </message>
    <message>
      <source>Ctrl+B shows pictures again</source>
      <translation>Strg+B zeigt die Bilder wieder</translation>
    </message>
    <message>
      <source>Cull list</source>
      <translation>Aussortierliste</translation>
    </message>
    <message>
      <source>Cull list: {what}</source>
      <translation>Aussortierliste: {what}</translation>
    </message>
    <message>
      <source>Curate</source>
      <translation>Ordnen</translation>
    </message>
    <message>
      <source>Cut a clip: {what}</source>
      <translation>Clip geschnitten: {what}</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <source>Day of the attestation</source>
      <translation>Tag der Bestätigung</translation>
    </message>
    <message>
      <source>Decide</source>
      <translation>Entscheiden</translation>
    </message>
    <message>
      <source>Decided on</source>
      <translation>Entschieden am</translation>
    </message>
    <message>
      <source>Decided: {what}</source>
      <translation>Entschieden: {what}</translation>
    </message>
    <message>
      <source>Decision</source>
      <translation>Entscheidung</translation>
    </message>
    <message>
      <source>Decision out of date</source>
      <translation>Entscheidung überholt</translation>
    </message>
    <message>
      <source>Decisions so far</source>
      <translation>Bisherige Entscheidungen</translation>
    </message>
    <message>
      <source>Decisions, exports, overrides and changes of personas and policies are written down here, each with the hash of the one before.</source>
      <translation>Entscheidungen, Exporte, Ausnahmen und Änderungen an Personas und Regeln stehen hier, jede mit der Prüfsumme der vorigen.</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Löschen</translation>
    </message>
    <message numerus="yes">
      <source>Delete %n assets …</source>
      <translation>
        <numerusform>%n Asset löschen …</numerusform>
        <numerusform>%n Assets löschen …</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Delete %n assets?</source>
      <translation>
        <numerusform>%n Asset löschen?</numerusform>
        <numerusform>%n Assets löschen?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Delete %n files for good</source>
      <translation>
        <numerusform>%n Datei endgültig löschen</numerusform>
        <numerusform>%n Dateien endgültig löschen</numerusform>
      </translation>
    </message>
    <message>
      <source>Delete …</source>
      <translation>Löschen …</translation>
    </message>
    <message>
      <source>Deleted the collection “{what}”</source>
      <translation>Sammlung „{what}“ gelöscht</translation>
    </message>
    <message>
      <source>Deleting files</source>
      <translation>Dateien werden gelöscht</translation>
    </message>
    <message>
      <source>Deliver to the {platform} folder ({name})</source>
      <translation>In den Ordner für {platform} ausliefern ({name})</translation>
    </message>
    <message>
      <source>Described: {what}</source>
      <translation>Beschrieben: {what}</translation>
    </message>
    <message>
      <source>Description</source>
      <translation>Beschreibung</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Einzelheiten</translation>
    </message>
    <message>
      <source>Diagnostics</source>
      <translation>Diagnose</translation>
    </message>
    <message>
      <source>Diagnostics are on the clipboard; nothing was sent</source>
      <translation>Die Diagnose ist in der Zwischenablage; nichts wurde gesendet</translation>
    </message>
    <message>
      <source>Differences</source>
      <translation>Unterschiede</translation>
    </message>
    <message>
      <source>Different for personas</source>
      <translation>Anders je Persona</translation>
    </message>
    <message>
      <source>Dismiss</source>
      <translation>Wegräumen</translation>
    </message>
    <message numerus="yes">
      <source>Do %n edits again, with this one</source>
      <translation>
        <numerusform>Wiederholen</numerusform>
        <numerusform>%n Bearbeitungen wiederholen, mit dieser</numerusform>
      </translation>
    </message>
    <message>
      <source>Do not install</source>
      <translation>Nicht installieren</translation>
    </message>
    <message>
      <source>Do not restore</source>
      <translation>Nicht wiederherstellen</translation>
    </message>
    <message>
      <source>Document</source>
      <translation>Dokument</translation>
    </message>
    <message>
      <source>Document that this word was matched wrongly; it needs a reason</source>
      <translation>Festhalten, dass dieses Wort falsch erkannt wurde; das braucht einen Grund</translation>
    </message>
    <message>
      <source>Does not show</source>
      <translation>Zeigt nicht</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Fertig</translation>
    </message>
    <message>
      <source>Done again</source>
      <translation>Wiederholt</translation>
    </message>
    <message>
      <source>Drag the crop, or use the arrow keys, + and −. Del: as it was proposed</source>
      <translation>Ziehe den Ausschnitt, oder nimm Pfeiltasten, + und −. Entf: wie vorgeschlagen</translation>
    </message>
    <message>
      <source>Drawing sample pictures</source>
      <translation>Beispielbilder werden gezeichnet</translation>
    </message>
    <message>
      <source>Drew a crop: {what}</source>
      <translation>Ausschnitt gezogen: {what}</translation>
    </message>
    <message>
      <source>Drop files or folders here, or point Musekeep at the folder your generator writes to. Nothing is copied, nothing leaves this computer, and adult content is blurred until you ask to see it.</source>
      <translation>Zieh Dateien oder Ordner hierher, oder zeige Musekeep den Ordner, in den dein Generator schreibt. Nichts wird kopiert, nichts verlässt diesen Computer, und nicht jugendfreie Inhalte bleiben unscharf, bis du sie sehen willst.</translation>
    </message>
    <message numerus="yes">
      <source>Drop to import %n things</source>
      <translation>
        <numerusform>Zum Importieren ablegen</numerusform>
        <numerusform>%n Dinge zum Importieren ablegen</numerusform>
      </translation>
    </message>
    <message>
      <source>Duplicates</source>
      <translation>Duplikate</translation>
    </message>
    <message>
      <source>Duplicates could not be looked for</source>
      <translation>Duplikate konnten nicht gesucht werden</translation>
    </message>
    <message>
      <source>Duplicates, culling, personas, presets, packs, audit</source>
      <translation>Duplikate, Aussortieren, Personas, Vorlagen, Pakete, Prüfprotokoll</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Bearbeiten</translation>
    </message>
    <message>
      <source>Editor</source>
      <translation>Bearbeiter</translation>
    </message>
    <message>
      <source>Edits, newest first</source>
      <translation>Bearbeitungen, neueste zuerst</translation>
    </message>
    <message>
      <source>Elsewhere</source>
      <translation>Anderswo</translation>
    </message>
    <message>
      <source>Empty the trash …</source>
      <translation>Papierkorb leeren …</translation>
    </message>
    <message>
      <source>Encode clips with the graphics card</source>
      <translation>Clips mit der Grafikkarte kodieren</translation>
    </message>
    <message>
      <source>Encrypted with everything that is known of what is in it.</source>
      <translation>Verschlüsselt, mit allem, was über den Inhalt bekannt ist.</translation>
    </message>
    <message>
      <source>Ended</source>
      <translation>Zu Ende</translation>
    </message>
    <message>
      <source>Enlarged to</source>
      <translation>Vergrößert auf</translation>
    </message>
    <message>
      <source>Enter changes it, − leaves out what it finds, Del removes it</source>
      <translation>Eingabe ändert, − lässt aus, was es findet, Entf entfernt</translation>
    </message>
    <message>
      <source>Every conflict copy was answered.</source>
      <translation>Jede Konfliktkopie ist beantwortet.</translation>
    </message>
    <message>
      <source>Every decision, who made it and why; it shows when anything was changed.</source>
      <translation>Jede Entscheidung, wer sie traf und warum; es zeigt, wenn etwas geändert wurde.</translation>
    </message>
    <message>
      <source>Every edit of this library, and the way back</source>
      <translation>Jede Bearbeitung dieser Bibliothek, und der Weg zurück</translation>
    </message>
    <message>
      <source>Every file is where it should be.</source>
      <translation>Jede Datei ist, wo sie sein soll.</translation>
    </message>
    <message>
      <source>Every folder can be reached.</source>
      <translation>Jeder Ordner ist erreichbar.</translation>
    </message>
    <message>
      <source>Every pack that is known is here.</source>
      <translation>Jedes bekannte Paket ist da.</translation>
    </message>
    <message>
      <source>Every page of its catalogue and every piece of its files is read and proven.</source>
      <translation>Jede Seite seines Katalogs und jedes Stück seiner Dateien wird gelesen und geprüft.</translation>
    </message>
    <message>
      <source>Every verdict is clear.</source>
      <translation>Jedes Urteil ist unbedenklich.</translation>
    </message>
    <message>
      <source>Everything in this library is in the trash.</source>
      <translation>Alles in dieser Bibliothek ist im Papierkorb.</translation>
    </message>
    <message>
      <source>Everything is as it was written.</source>
      <translation>Alles ist, wie es geschrieben wurde.</translation>
    </message>
    <message>
      <source>Everything is blurred</source>
      <translation>Alles ist unscharf</translation>
    </message>
    <message>
      <source>Everything stays on this computer: no account, nothing is sent. All of this can be changed later in the settings.</source>
      <translation>Alles bleibt auf diesem Computer: kein Konto, nichts wird gesendet. All das lässt sich später in den Einstellungen ändern.</translation>
    </message>
    <message>
      <source>Everywhere</source>
      <translation>Überall</translation>
    </message>
    <message>
      <source>Expired on {day}</source>
      <translation>Abgelaufen am {day}</translation>
    </message>
    <message>
      <source>Explicit</source>
      <translation>Explizit</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Exportieren</translation>
    </message>
    <message numerus="yes">
      <source>Export %n blocked all the same …</source>
      <translation>
        <numerusform>%n gesperrtes trotzdem exportieren …</numerusform>
        <numerusform>%n gesperrte trotzdem exportieren …</numerusform>
      </translation>
    </message>
    <message>
      <source>Export by the preset in force</source>
      <translation>Mit der geltenden Vorlage exportieren</translation>
    </message>
    <message>
      <source>Export what is blocked …</source>
      <translation>Gesperrtes exportieren …</translation>
    </message>
    <message>
      <source>Export what is selected</source>
      <translation>Auswahl exportieren</translation>
    </message>
    <message>
      <source>Exported</source>
      <translation>Exportiert</translation>
    </message>
    <message>
      <source>Exported files go to</source>
      <translation>Exportierte Dateien kommen nach</translation>
    </message>
    <message>
      <source>Exporting {preset}</source>
      <translation>{preset} wird exportiert</translation>
    </message>
    <message>
      <source>Exports</source>
      <translation>Exporte</translation>
    </message>
    <message>
      <source>Faster, for somewhat larger files. The processor does it where that fails.</source>
      <translation>Schneller, für etwas größere Dateien. Wo das scheitert, tut es der Prozessor.</translation>
    </message>
    <message>
      <source>Feed</source>
      <translation>Feed</translation>
    </message>
    <message>
      <source>Fetch</source>
      <translation>Holen</translation>
    </message>
    <message numerus="yes">
      <source>Fetch %n files</source>
      <translation>
        <numerusform>%n Datei holen</numerusform>
        <numerusform>%n Dateien holen</numerusform>
      </translation>
    </message>
    <message>
      <source>Fetch from the cloud</source>
      <translation>Aus der Cloud holen</translation>
    </message>
    <message>
      <source>Fetch it to see it</source>
      <translation>Hol es, um es zu sehen</translation>
    </message>
    <message>
      <source>Fetch {pack}</source>
      <translation>{pack} holen</translation>
    </message>
    <message>
      <source>Fetch …</source>
      <translation>Holen …</translation>
    </message>
    <message>
      <source>Fetching from the cloud</source>
      <translation>Wird aus der Cloud geholt</translation>
    </message>
    <message>
      <source>Fetching: {done}</source>
      <translation>Wird geholt: {done}</translation>
    </message>
    <message>
      <source>Fictional</source>
      <translation>Fiktiv</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Datei</translation>
    </message>
    <message>
      <source>File a release …</source>
      <translation>Freigabe ablegen …</translation>
    </message>
    <message>
      <source>File name</source>
      <translation>Dateiname</translation>
    </message>
    <message>
      <source>File size, at most</source>
      <translation>Dateigröße, höchstens</translation>
    </message>
    <message>
      <source>File the release</source>
      <translation>Die Freigabe ablegen</translation>
    </message>
    <message>
      <source>Files</source>
      <translation>Dateien</translation>
    </message>
    <message>
      <source>Files that are dragged out lie in a folder of their own in there for a week.</source>
      <translation>Herausgezogene Dateien liegen dort eine Woche in einem eigenen Ordner.</translation>
    </message>
    <message>
      <source>Files that are dropped here are sealed at once: the library never hears of them. What is in the library is dropped on the vault in its sidebar there.</source>
      <translation>Was hier abgelegt wird, wird sofort versiegelt: die Bibliothek erfährt nie davon. Was in der Bibliothek ist, wird dort in der Seitenleiste auf den Tresor gezogen.</translation>
    </message>
    <message>
      <source>Files that were found</source>
      <translation>Gefundene Dateien</translation>
    </message>
    <message>
      <source>Filmstrip</source>
      <translation>Filmstreifen</translation>
    </message>
    <message>
      <source>Filter</source>
      <translation>Filtern</translation>
    </message>
    <message>
      <source>Filter by person, platform, word or hash</source>
      <translation>Nach Person, Plattform, Wort oder Prüfsumme filtern</translation>
    </message>
    <message>
      <source>Find a platform</source>
      <translation>Plattform suchen</translation>
    </message>
    <message>
      <source>Find a preset</source>
      <translation>Vorlage suchen</translation>
    </message>
    <message>
      <source>Find a preset: platform, place, size</source>
      <translation>Vorlage suchen: Plattform, Platz, Größe</translation>
    </message>
    <message>
      <source>Find a setting</source>
      <translation>Einstellung suchen</translation>
    </message>
    <message>
      <source>Find a tag or place</source>
      <translation>Schlagwort oder Ort suchen</translation>
    </message>
    <message>
      <source>Find a value</source>
      <translation>Wert suchen</translation>
    </message>
    <message>
      <source>Find all missing …</source>
      <translation>Alle fehlenden suchen …</translation>
    </message>
    <message>
      <source>Find missing files …</source>
      <translation>Fehlende Dateien suchen …</translation>
    </message>
    <message>
      <source>Find out</source>
      <translation>Herausfinden</translation>
    </message>
    <message>
      <source>Find what pictures show</source>
      <translation>Herausfinden, was Bilder zeigen</translation>
    </message>
    <message>
      <source>Finds alike pictures, and pictures by words</source>
      <translation>Findet ähnliche Bilder, und Bilder nach Worten</translation>
    </message>
    <message>
      <source>Finds what is where: boxes with labels</source>
      <translation>Findet, was wo ist: Rahmen mit Namen</translation>
    </message>
    <message>
      <source>Finish …</source>
      <translation>Abschließen …</translation>
    </message>
    <message>
      <source>First steps</source>
      <translation>Erste Schritte</translation>
    </message>
    <message>
      <source>First steps …</source>
      <translation>Erste Schritte …</translation>
    </message>
    <message>
      <source>Fit</source>
      <translation>Einpassung</translation>
    </message>
    <message>
      <source>Fit · {percent}</source>
      <translation>Eingepasst · {percent}</translation>
    </message>
    <message>
      <source>Five stars</source>
      <translation>Fünf Sterne</translation>
    </message>
    <message>
      <source>Five stars, and on to the next</source>
      <translation>Fünf Sterne, und weiter zum nächsten</translation>
    </message>
    <message>
      <source>Flag</source>
      <translation>Markierung</translation>
    </message>
    <message>
      <source>Flag: {what}</source>
      <translation>Markierung: {what}</translation>
    </message>
    <message>
      <source>Flagged</source>
      <translation>Markiert</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <source>Folder for exported files</source>
      <translation>Ordner für exportierte Dateien</translation>
    </message>
    <message>
      <source>Folder to look in</source>
      <translation>Ordner, in dem gesucht wird</translation>
    </message>
    <message>
      <source>Folders</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <source>Folders and files</source>
      <translation>Ordner und Dateien</translation>
    </message>
    <message>
      <source>For pictures that carry none otherwise. Reading takes longer.</source>
      <translation>Für Bilder, die sonst keines tragen. Das Lesen dauert länger.</translation>
    </message>
    <message>
      <source>For this picture only. Say what the word means here; it is kept for good.</source>
      <translation>Nur für dieses Bild. Sag, was das Wort hier bedeutet; es bleibt für immer festgehalten.</translation>
    </message>
    <message>
      <source>Forget these choices</source>
      <translation>Diese Wahl vergessen</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Format</translation>
    </message>
    <message>
      <source>Formats</source>
      <translation>Formate</translation>
    </message>
    <message>
      <source>Found as</source>
      <translation>Gefunden als</translation>
    </message>
    <message>
      <source>Found by walking past a node Musekeep does not know.</source>
      <translation>Gefunden durch einen Knoten hindurch, den Musekeep nicht kennt.</translation>
    </message>
    <message>
      <source>Found missing files</source>
      <translation>Fehlende Dateien gefunden</translation>
    </message>
    <message>
      <source>Four at most are compared: the first ones</source>
      <translation>Höchstens vier werden verglichen: die ersten</translation>
    </message>
    <message>
      <source>Four or five words that nobody would expect beside each other.</source>
      <translation>Vier oder fünf Wörter, die niemand nebeneinander erwarten würde.</translation>
    </message>
    <message>
      <source>Four stars</source>
      <translation>Vier Sterne</translation>
    </message>
    <message>
      <source>Four stars, and on to the next</source>
      <translation>Vier Sterne, und weiter zum nächsten</translation>
    </message>
    <message>
      <source>Framing</source>
      <translation>Bildausschnitt</translation>
    </message>
    <message>
      <source>Free software under the {licence}: use it, look into it, change it, pass it on. It comes without any warranty.</source>
      <translation>Freie Software unter der {licence}: benutze sie, sieh hinein, ändere sie, gib sie weiter. Sie kommt ohne jede Gewähr.</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Von</translation>
    </message>
    <message>
      <source>From the paper: a slip of the pen is found now, or on the day it is needed. Small letters and missing dashes do not matter.</source>
      <translation>Vom Papier: ein Schreibfehler wird jetzt gefunden oder an dem Tag, an dem er gebraucht wird. Kleinbuchstaben und fehlende Striche sind egal.</translation>
    </message>
    <message>
      <source>From which score</source>
      <translation>Ab welchem Wert</translation>
    </message>
    <message>
      <source>Full screen</source>
      <translation>Vollbild</translation>
    </message>
    <message>
      <source>General</source>
      <translation>Allgemein</translation>
    </message>
    <message>
      <source>Generated pictures</source>
      <translation>Erzeugte Bilder</translation>
    </message>
    <message>
      <source>Generator</source>
      <translation>Generator</translation>
    </message>
    <message>
      <source>Generators write for a while; half a file is never read.</source>
      <translation>Generatoren schreiben eine Weile; eine halbe Datei wird nie gelesen.</translation>
    </message>
    <message>
      <source>Give up</source>
      <translation>Aufgeben</translation>
    </message>
    <message numerus="yes">
      <source>Given up; %n files it had written stay</source>
      <translation>
        <numerusform>Aufgegeben; %n Datei, die geschrieben war, bleibt</numerusform>
        <numerusform>Aufgegeben; %n Dateien, die geschrieben waren, bleiben</numerusform>
      </translation>
    </message>
    <message>
      <source>Go far</source>
      <translation>Weit gehen</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <source>Go on looking</source>
      <translation>Weiter suchen</translation>
    </message>
    <message>
      <source>Go on sorting</source>
      <translation>Weiter sortieren</translation>
    </message>
    <message>
      <source>Go through what waits for a decision</source>
      <translation>Durchgehen, was auf eine Entscheidung wartet</translation>
    </message>
    <message>
      <source>Goes into the keeper</source>
      <translation>Geht in das Behaltene über</translation>
    </message>
    <message>
      <source>Going on with an export</source>
      <translation>Ein Export wird fortgesetzt</translation>
    </message>
    <message>
      <source>Gone for good, as no trash stands behind a vault: {files}.</source>
      <translation>Endgültig weg, denn hinter einem Tresor steht kein Papierkorb: {files}.</translation>
    </message>
    <message>
      <source>Green</source>
      <translation>Grün</translation>
    </message>
    <message>
      <source>Green label</source>
      <translation>Farbe Grün</translation>
    </message>
    <message>
      <source>Green label, and on to the next</source>
      <translation>Farbe Grün, und weiter zum nächsten</translation>
    </message>
    <message>
      <source>Groups of duplicates</source>
      <translation>Gruppen von Duplikaten</translation>
    </message>
    <message>
      <source>Hand over a small vault</source>
      <translation>Kleinen Tresor übergeben</translation>
    </message>
    <message>
      <source>Hand over a small vault …</source>
      <translation>Kleinen Tresor übergeben …</translation>
    </message>
    <message>
      <source>Handing over</source>
      <translation>Wird übergeben</translation>
    </message>
    <message>
      <source>Hashtags</source>
      <translation>Hashtags</translation>
    </message>
    <message>
      <source>Height</source>
      <translation>Höhe</translation>
    </message>
    <message>
      <source>Hidden</source>
      <translation>Ausgeblendet</translation>
    </message>
    <message>
      <source>History</source>
      <translation>Verlauf</translation>
    </message>
    <message>
      <source>History of edits</source>
      <translation>Verlauf der Bearbeitungen</translation>
    </message>
    <message>
      <source>Hold to see what is blurred</source>
      <translation>Halten, um Unscharfes zu sehen</translation>
    </message>
    <message>
      <source>Holding B shows what is blurred. What nobody has checked counts as adult.</source>
      <translation>B halten zeigt Unscharfes. Was niemand geprüft hat, gilt als nicht jugendfrei.</translation>
    </message>
    <message>
      <source>Holds</source>
      <translation>Gilt</translation>
    </message>
    <message>
      <source>Holds only from {day}</source>
      <translation>Gilt erst ab {day}</translation>
    </message>
    <message>
      <source>Holds since {day}, without end</source>
      <translation>Gilt seit {day}, ohne Ende</translation>
    </message>
    <message>
      <source>Holds until {day}</source>
      <translation>Gilt bis {day}</translation>
    </message>
    <message>
      <source>How</source>
      <translation>Wie</translation>
    </message>
    <message>
      <source>How adult content is shown</source>
      <translation>Wie nicht jugendfreie Inhalte gezeigt werden</translation>
    </message>
    <message>
      <source>How alike</source>
      <translation>Wie ähnlich</translation>
    </message>
    <message>
      <source>How far it is stands in the status bar, where it can be stopped, too.</source>
      <translation>Wie weit es ist, steht in der Statusleiste; dort lässt es sich auch anhalten.</translation>
    </message>
    <message>
      <source>How far it is stands in the status bar.</source>
      <translation>Wie weit es ist, steht in der Statusleiste.</translation>
    </message>
    <message>
      <source>How files are made</source>
      <translation>Wie Dateien erstellt werden</translation>
    </message>
    <message>
      <source>How it is watched</source>
      <translation>Wie beobachtet wird</translation>
    </message>
    <message>
      <source>How long</source>
      <translation>Wie lange</translation>
    </message>
    <message>
      <source>How many were seen</source>
      <translation>Wie viele gesehen wurden</translation>
    </message>
    <message>
      <source>How the search could go on</source>
      <translation>Wie die Suche weitergehen könnte</translation>
    </message>
    <message>
      <source>How things are shown</source>
      <translation>Wie angezeigt wird</translation>
    </message>
    <message>
      <source>I have it on paper</source>
      <translation>Ich habe ihn auf Papier</translation>
    </message>
    <message>
      <source>Icon in the system tray</source>
      <translation>Symbol in der Taskleiste</translation>
    </message>
    <message>
      <source>Id of the copy</source>
      <translation>Kennung der Kopie</translation>
    </message>
    <message>
      <source>Id: platform.name, in small letters</source>
      <translation>Kennung: plattform.name, in Kleinbuchstaben</translation>
    </message>
    <message>
      <source>If a name is taken</source>
      <translation>Wenn ein Name vergeben ist</translation>
    </message>
    <message>
      <source>Implied</source>
      <translation>Angedeutet</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Importieren</translation>
    </message>
    <message>
      <source>Import a folder</source>
      <translation>Ordner importieren</translation>
    </message>
    <message>
      <source>Import a folder …</source>
      <translation>Ordner importieren …</translation>
    </message>
    <message>
      <source>Import files</source>
      <translation>Dateien importieren</translation>
    </message>
    <message>
      <source>Import files …</source>
      <translation>Dateien importieren …</translation>
    </message>
    <message>
      <source>Imported: it stands in the files, nobody typed it here</source>
      <translation>Importiert: es steht in den Dateien, niemand hat es hier eingegeben</translation>
    </message>
    <message>
      <source>Imported: it stands in {where}, nobody typed it here</source>
      <translation>Importiert: es steht in {where}, niemand hat es hier eingegeben</translation>
    </message>
    <message>
      <source>Importing {name}</source>
      <translation>{name} wird importiert</translation>
    </message>
    <message>
      <source>In a cloud folder, files that are only in the cloud are listed, not opened.</source>
      <translation>In einem Cloud-Ordner werden Dateien, die nur in der Cloud sind, aufgelistet, nicht geöffnet.</translation>
    </message>
    <message>
      <source>In a stack</source>
      <translation>In einem Stapel</translation>
    </message>
    <message>
      <source>In conflict</source>
      <translation>Im Konflikt</translation>
    </message>
    <message>
      <source>In focus, from this share of the picture</source>
      <translation>Im Fokus, ab diesem Anteil am Bild</translation>
    </message>
    <message>
      <source>In force when Musekeep starts next.</source>
      <translation>Gilt ab dem nächsten Start von Musekeep.</translation>
    </message>
    <message>
      <source>In its words</source>
      <translation>In ihren Worten</translation>
    </message>
    <message>
      <source>In public</source>
      <translation>Öffentlich</translation>
    </message>
    <message>
      <source>In several places</source>
      <translation>An mehreren Orten</translation>
    </message>
    <message>
      <source>In the cloud</source>
      <translation>In der Cloud</translation>
    </message>
    <message>
      <source>In use</source>
      <translation>In Gebrauch</translation>
    </message>
    <message>
      <source>In use; comes with Musekeep</source>
      <translation>In Gebrauch; gehört zu Musekeep</translation>
    </message>
    <message>
      <source>In writing: whoever is shown, or whoever the character is, is an adult.</source>
      <translation>Schriftlich: Wer gezeigt wird oder wer die Figur ist, ist volljährig.</translation>
    </message>
    <message>
      <source>Inbox</source>
      <translation>Eingang</translation>
    </message>
    <message>
      <source>Install from a ZIP …</source>
      <translation>Aus einer ZIP-Datei installieren …</translation>
    </message>
    <message>
      <source>Install from a folder …</source>
      <translation>Aus einem Ordner installieren …</translation>
    </message>
    <message>
      <source>Install …</source>
      <translation>Installieren …</translation>
    </message>
    <message>
      <source>Installed, but off: it looks at nothing</source>
      <translation>Installiert, aber aus: es sieht nichts an</translation>
    </message>
    <message>
      <source>Installed. It looks at your pictures from now on.</source>
      <translation>Installiert. Es sieht ab jetzt deine Bilder an.</translation>
    </message>
    <message>
      <source>Installing {pack}</source>
      <translation>{pack} wird installiert</translation>
    </message>
    <message>
      <source>Installing …</source>
      <translation>Wird installiert …</translation>
    </message>
    <message>
      <source>Invalid</source>
      <translation>Ungültig</translation>
    </message>
    <message>
      <source>Invert the selection</source>
      <translation>Auswahl umkehren</translation>
    </message>
    <message>
      <source>It also locks when the computer sleeps or its screen is locked.</source>
      <translation>Er sperrt auch, wenn der Computer schläft oder sein Bildschirm gesperrt wird.</translation>
    </message>
    <message>
      <source>It begins with what is measured and learns from your answers.</source>
      <translation>Es beginnt mit dem, was gemessen wird, und lernt aus deinen Antworten.</translation>
    </message>
    <message>
      <source>It brought the reader down; the program itself is unharmed.</source>
      <translation>Es hat den Leser abstürzen lassen; das Programm selbst ist unversehrt.</translation>
    </message>
    <message>
      <source>It has this key already.</source>
      <translation>Es hat diese Taste schon.</translation>
    </message>
    <message>
      <source>It is copied into the library; its hash proves that it stays what was signed.</source>
      <translation>Es wird in die Bibliothek kopiert; seine Prüfsumme beweist, dass es bleibt, was unterschrieben wurde.</translation>
    </message>
    <message>
      <source>It is in the trash; its file stays where it is</source>
      <translation>Es ist im Papierkorb; seine Datei bleibt, wo sie ist</translation>
    </message>
    <message>
      <source>It is marked</source>
      <translation>Es ist gekennzeichnet</translation>
    </message>
    <message>
      <source>It is measured how much work one guess at the passphrase can be on this computer.</source>
      <translation>Es wird gemessen, wie viel Arbeit ein Versuch an der Passphrase auf diesem Computer sein kann.</translation>
    </message>
    <message>
      <source>It is one asset, so there is nothing to merge. A copy you do not need can go.</source>
      <translation>Es ist ein Asset, es gibt also nichts zusammenzuführen. Eine Kopie, die du nicht brauchst, kann weg.</translation>
    </message>
    <message>
      <source>It is there</source>
      <translation>Es ist da</translation>
    </message>
    <message>
      <source>It is written down for good who said so, and why. What is prohibited stays here.</source>
      <translation>Es wird für immer festgehalten, wer das gesagt hat und warum. Verbotenes bleibt hier.</translation>
    </message>
    <message>
      <source>It locks, too, when the screen locks, the computer sleeps or is switched.</source>
      <translation>Er sperrt auch, wenn der Bildschirm gesperrt wird, der Computer schläft oder gewechselt wird.</translation>
    </message>
    <message>
      <source>It may still be written; try again when it is complete.</source>
      <translation>Sie wird vielleicht noch geschrieben; versuche es noch einmal, wenn sie fertig ist.</translation>
    </message>
    <message>
      <source>It opens the vault where the passphrase is forgotten, and nothing else does. It is shown this once. Write it down or print it, and keep it away from here.</source>
      <translation>Er öffnet den Tresor, wenn die Passphrase vergessen ist, und sonst nichts. Er wird nur dieses eine Mal gezeigt. Schreib ihn auf oder druck ihn, und verwahre ihn anderswo.</translation>
    </message>
    <message>
      <source>It stays blurred</source>
      <translation>Es bleibt unscharf</translation>
    </message>
    <message>
      <source>It was in</source>
      <translation>Es war in</translation>
    </message>
    <message>
      <source>Its folder cannot be reached now.</source>
      <translation>Sein Ordner ist jetzt nicht erreichbar.</translation>
    </message>
    <message>
      <source>Its folder cannot be reached: a drive is not here, or it was moved.</source>
      <translation>Sein Ordner ist nicht erreichbar: ein Laufwerk ist nicht da, oder er wurde verschoben.</translation>
    </message>
    <message>
      <source>Its keyring can keep a key: then whoever uses this account opens the vault without the passphrase. With a PIN a stolen backup of the keyring is not enough. It can be changed at any time.</source>
      <translation>Sein Schlüsselbund kann einen Schlüssel behalten: dann öffnet jeder, der dieses Konto benutzt, den Tresor ohne Passphrase. Mit einer PIN reicht eine gestohlene Sicherung des Schlüsselbunds nicht. Das lässt sich jederzeit ändern.</translation>
    </message>
    <message>
      <source>Its name</source>
      <translation>Sein Name</translation>
    </message>
    <message>
      <source>Its recovery code, shown this once</source>
      <translation>Sein Wiederherstellungscode, nur dieses eine Mal gezeigt</translation>
    </message>
    <message>
      <source>Its usual keys are back</source>
      <translation>Seine üblichen Tasten sind zurück</translation>
    </message>
    <message>
      <source>Jobs</source>
      <translation>Aufträge</translation>
    </message>
    <message>
      <source>Jobs and problems</source>
      <translation>Aufträge und Probleme</translation>
    </message>
    <message>
      <source>Jobs of this session that have ended</source>
      <translation>Beendete Aufträge dieser Sitzung</translation>
    </message>
    <message>
      <source>Judge for these platforms</source>
      <translation>Für diese Plattformen urteilen</translation>
    </message>
    <message>
      <source>Judging by the new rules</source>
      <translation>Es wird nach den neuen Regeln geurteilt</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Behalten</translation>
    </message>
    <message numerus="yes">
      <source>Keep all %n</source>
      <translation>
        <numerusform>Behalten</numerusform>
        <numerusform>Alle %n behalten</numerusform>
      </translation>
    </message>
    <message>
      <source>Keep both</source>
      <translation>Beide behalten</translation>
    </message>
    <message>
      <source>Keep copy</source>
      <translation>Kopie behalten</translation>
    </message>
    <message>
      <source>Keep in the library</source>
      <translation>In der Bibliothek behalten</translation>
    </message>
    <message>
      <source>Keep it</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <source>Keep it apart from it.</source>
      <translation>Verwahre sie getrennt von ihm.</translation>
    </message>
    <message>
      <source>Keep it here</source>
      <translation>Hier behalten</translation>
    </message>
    <message>
      <source>Keep original</source>
      <translation>Original behalten</translation>
    </message>
    <message>
      <source>Keep the newest</source>
      <translation>Die neuesten behalten</translation>
    </message>
    <message>
      <source>Keep the one that is pointed at (← →) instead</source>
      <translation>Stattdessen das behalten, auf das gezeigt wird (← →)</translation>
    </message>
    <message>
      <source>Keep them in the library</source>
      <translation>In der Bibliothek behalten</translation>
    </message>
    <message>
      <source>Keep this one</source>
      <translation>Dieses behalten</translation>
    </message>
    <message>
      <source>Keep this one instead</source>
      <translation>Stattdessen dieses behalten</translation>
    </message>
    <message>
      <source>Keep what is proposed</source>
      <translation>Vorgeschlagenes behalten</translation>
    </message>
    <message>
      <source>Keep what waits in the library</source>
      <translation>Wartendes in der Bibliothek behalten</translation>
    </message>
    <message>
      <source>Kept</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <source>Kept in the library's folder, the last few days; it names files, so look first.</source>
      <translation>Liegt im Ordner der Bibliothek, die letzten Tage; es nennt Dateien, also sieh erst hinein.</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Tasten</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Art</translation>
    </message>
    <message>
      <source>Kind and papers …</source>
      <translation>Art und Papiere …</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>Farbe</translation>
    </message>
    <message>
      <source>Label: {what}</source>
      <translation>Farbe: {what}</translation>
    </message>
    <message numerus="yes">
      <source>Labelled %n assets “{label}”</source>
      <translation>
        <numerusform>%n Asset mit Farbe „{label}“ versehen</numerusform>
        <numerusform>%n Assets mit Farbe „{label}“ versehen</numerusform>
      </translation>
    </message>
    <message>
      <source>Labelled as generated</source>
      <translation>Als erzeugt gekennzeichnet</translation>
    </message>
    <message>
      <source>Landscape</source>
      <translation>Querformat</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <source>Language of the window</source>
      <translation>Sprache des Fensters</translation>
    </message>
    <message>
      <source>Larger thumbnails</source>
      <translation>Größere Miniaturen</translation>
    </message>
    <message>
      <source>Largest file</source>
      <translation>Größte Datei</translation>
    </message>
    <message>
      <source>Last added</source>
      <translation>Zuletzt hinzugefügt</translation>
    </message>
    <message>
      <source>Last checked {day} · known from: {confidence}</source>
      <translation>Zuletzt geprüft {day} · bekannt durch: {confidence}</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Später</translation>
    </message>
    <message>
      <source>Later edits stand on earlier ones: they are undone together, newest first.</source>
      <translation>Spätere Bearbeitungen stehen auf früheren: sie werden zusammen rückgängig gemacht, neueste zuerst.</translation>
    </message>
    <message>
      <source>Learned from your answers: {gone} rejected, {kept} kept</source>
      <translation>Aus deinen Antworten gelernt: {gone} abgelehnt, {kept} behalten</translation>
    </message>
    <message>
      <source>Leave it out</source>
      <translation>Auslassen</translation>
    </message>
    <message>
      <source>Leave out</source>
      <translation>Auslassen</translation>
    </message>
    <message>
      <source>Leave review (Esc)</source>
      <translation>Prüfung verlassen (Esc)</translation>
    </message>
    <message>
      <source>Leave these out</source>
      <translation>Diese auslassen</translation>
    </message>
    <message>
      <source>Left</source>
      <translation>Nach links</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>Ausgelassen</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>Länge</translation>
    </message>
    <message>
      <source>Less like it</source>
      <translation>Weniger ähnlich</translation>
    </message>
    <message>
      <source>Less like this</source>
      <translation>Weniger davon</translation>
    </message>
    <message>
      <source>Let it</source>
      <translation>Lassen</translation>
    </message>
    <message>
      <source>Let somebody in …</source>
      <translation>Jemanden einlassen …</translation>
    </message>
    <message>
      <source>Let them in</source>
      <translation>Einlassen</translation>
    </message>
    <message>
      <source>Let this computer open it …</source>
      <translation>Diesen Computer öffnen lassen …</translation>
    </message>
    <message>
      <source>Library</source>
      <translation>Bibliothek</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>Lizenz</translation>
    </message>
    <message>
      <source>Licence of Musekeep</source>
      <translation>Lizenz von Musekeep</translation>
    </message>
    <message>
      <source>Licence of {pack}</source>
      <translation>Lizenz von {pack}</translation>
    </message>
    <message>
      <source>Licences</source>
      <translation>Lizenzen</translation>
    </message>
    <message>
      <source>Licensed likeness</source>
      <translation>Lizenziertes Abbild</translation>
    </message>
    <message>
      <source>Life</source>
      <translation>Leben</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Hell</translation>
    </message>
    <message>
      <source>Light or dark</source>
      <translation>Hell oder dunkel</translation>
    </message>
    <message>
      <source>Light or dark, or as the system has it.</source>
      <translation>Hell oder dunkel, oder wie das System es hat.</translation>
    </message>
    <message numerus="yes">
      <source>Like %n pictures</source>
      <translation>
        <numerusform>Ähnlich wie %n Bild</numerusform>
        <numerusform>Ähnlich wie %n Bilder</numerusform>
      </translation>
    </message>
    <message>
      <source>List</source>
      <translation>Liste</translation>
    </message>
    <message>
      <source>List of keys</source>
      <translation>Liste der Tasten</translation>
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
      <translation>Sperren</translation>
    </message>
    <message>
      <source>Lock all vaults</source>
      <translation>Alle Tresore sperren</translation>
    </message>
    <message>
      <source>Lock all vaults now</source>
      <translation>Jetzt alle Tresore sperren</translation>
    </message>
    <message>
      <source>Lock an open vault when nobody is there for</source>
      <translation>Offenen Tresor sperren, wenn niemand da ist, nach</translation>
    </message>
    <message>
      <source>Lock it</source>
      <translation>Sperren</translation>
    </message>
    <message>
      <source>Lock it first</source>
      <translation>Zuerst sperren</translation>
    </message>
    <message>
      <source>Lock now</source>
      <translation>Jetzt sperren</translation>
    </message>
    <message>
      <source>Lock when nobody is here for</source>
      <translation>Sperren, wenn niemand da ist, nach</translation>
    </message>
    <message>
      <source>Locked, nobody can read a picture, name, prompt, tag, thumbnail or search in it.</source>
      <translation>Ist er gesperrt, kann niemand ein Bild, einen Namen, Prompt, ein Schlagwort, eine Miniatur oder eine Suche darin lesen.</translation>
    </message>
    <message>
      <source>Locked.</source>
      <translation>Gesperrt.</translation>
    </message>
    <message>
      <source>Locked. No program holds its keys.</source>
      <translation>Gesperrt. Kein Programm hat seine Schlüssel.</translation>
    </message>
    <message>
      <source>Locking</source>
      <translation>Sperren</translation>
    </message>
    <message>
      <source>Log</source>
      <translation>Protokoll</translation>
    </message>
    <message>
      <source>Look again</source>
      <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
      <source>Look around with sample pictures</source>
      <translation>Mit Beispielbildern umsehen</translation>
    </message>
    <message>
      <source>Look at all of them together</source>
      <translation>Alle zusammen ansehen</translation>
    </message>
    <message>
      <source>Look at folders without events every</source>
      <translation>Ordner ohne Ereignisse ansehen alle</translation>
    </message>
    <message>
      <source>Look at it, and back; hold to peek</source>
      <translation>Ansehen und zurück; halten, um kurz hinzusehen</translation>
    </message>
    <message>
      <source>Look at pictures on battery, too</source>
      <translation>Bilder auch im Akkubetrieb ansehen</translation>
    </message>
    <message>
      <source>Look for it in the pictures</source>
      <translation>In den Bildern danach suchen</translation>
    </message>
    <message>
      <source>Look for recipes hidden in pixels</source>
      <translation>Nach in Pixeln versteckten Rezepten suchen</translation>
    </message>
    <message>
      <source>Looked through every now and then</source>
      <translation>Wird ab und zu durchgesehen</translation>
    </message>
    <message>
      <source>Looking at the pictures</source>
      <translation>Bilder werden angesehen</translation>
    </message>
    <message>
      <source>Looking for duplicates</source>
      <translation>Duplikate werden gesucht</translation>
    </message>
    <message>
      <source>Looking for what could go</source>
      <translation>Es wird gesucht, was weg könnte</translation>
    </message>
    <message>
      <source>Looking for what was interrupted</source>
      <translation>Unterbrochenes wird gesucht</translation>
    </message>
    <message>
      <source>Looking in {folder}</source>
      <translation>Suche in {folder}</translation>
    </message>
    <message>
      <source>Looking through folders</source>
      <translation>Ordner werden durchgesehen</translation>
    </message>
    <message>
      <source>Looking through {name}</source>
      <translation>{name} wird durchgesehen</translation>
    </message>
    <message>
      <source>Made</source>
      <translation>Erstellt</translation>
    </message>
    <message>
      <source>Made by a newer Musekeep.</source>
      <translation>Von einem neueren Musekeep gemacht.</translation>
    </message>
    <message>
      <source>Made with</source>
      <translation>Erstellt mit</translation>
    </message>
    <message>
      <source>Make a smaller copy of it.</source>
      <translation>Mach eine kleinere Kopie davon.</translation>
    </message>
    <message>
      <source>Make a vault</source>
      <translation>Tresor anlegen</translation>
    </message>
    <message>
      <source>Make it</source>
      <translation>Anlegen</translation>
    </message>
    <message>
      <source>Make it a tag of mine …</source>
      <translation>Zu meinem Schlagwort machen …</translation>
    </message>
    <message>
      <source>Make it again, or bring back a good copy, then try again.</source>
      <translation>Erzeuge sie neu oder hol eine heile Kopie zurück, dann versuche es noch einmal.</translation>
    </message>
    <message>
      <source>Make one each day</source>
      <translation>Jeden Tag eine anlegen</translation>
    </message>
    <message>
      <source>Make one; the one before opens nothing</source>
      <translation>Einen machen; der vorige öffnet dann nichts mehr</translation>
    </message>
    <message>
      <source>Make the copy</source>
      <translation>Kopie anlegen</translation>
    </message>
    <message>
      <source>Make the vault</source>
      <translation>Tresor anlegen</translation>
    </message>
    <message>
      <source>Making the vault</source>
      <translation>Tresor wird angelegt</translation>
    </message>
    <message>
      <source>Mark</source>
      <translation>Kennzeichnen</translation>
    </message>
    <message>
      <source>Mark a sign of a minor</source>
      <translation>Anzeichen für Minderjährigkeit vermerken</translation>
    </message>
    <message numerus="yes">
      <source>Mark a sign of a minor in %n assets</source>
      <translation>
        <numerusform>Anzeichen für Minderjährigkeit in %n Asset vermerken</numerusform>
        <numerusform>Anzeichen für Minderjährigkeit in %n Assets vermerken</numerusform>
      </translation>
    </message>
    <message>
      <source>Mark a sign of a minor in it</source>
      <translation>Darin ein Anzeichen für Minderjährigkeit vermerken</translation>
    </message>
    <message>
      <source>Mark a sign of a minor …</source>
      <translation>Anzeichen für Minderjährigkeit vermerken …</translation>
    </message>
    <message>
      <source>Mark: {what}</source>
      <translation>Kennzeichen: {what}</translation>
    </message>
    <message>
      <source>Marked by a person</source>
      <translation>Von einer Person vermerkt</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>Zusammenführen</translation>
    </message>
    <message numerus="yes">
      <source>Merge %n into it</source>
      <translation>
        <numerusform>%n damit zusammenführen</numerusform>
        <numerusform>%n damit zusammenführen</numerusform>
      </translation>
    </message>
    <message>
      <source>Merge a group into its keeper</source>
      <translation>Eine Gruppe mit dem Behaltenen zusammenführen</translation>
    </message>
    <message>
      <source>Merge all</source>
      <translation>Alle zusammenführen</translation>
    </message>
    <message numerus="yes">
      <source>Merge all %n groups …</source>
      <translation>
        <numerusform>Diese Gruppe zusammenführen …</numerusform>
        <numerusform>Alle %n Gruppen zusammenführen …</numerusform>
      </translation>
    </message>
    <message>
      <source>Merge it into another …</source>
      <translation>Mit einem anderen zusammenführen …</translation>
    </message>
    <message>
      <source>Merge “{name}” into</source>
      <translation>„{name}“ zusammenführen mit</translation>
    </message>
    <message>
      <source>Merge “{name}” into “{under}”</source>
      <translation>„{name}“ mit „{under}“ zusammenführen</translation>
    </message>
    <message>
      <source>Merged duplicates {what}</source>
      <translation>Duplikate zusammengeführt {what}</translation>
    </message>
    <message>
      <source>Merged tags: {what}</source>
      <translation>Schlagwörter zusammengeführt: {what}</translation>
    </message>
    <message>
      <source>Mia Laurent</source>
      <translation>Mia Laurent</translation>
    </message>
    <message>
      <source>Missing</source>
      <translation>Fehlend</translation>
    </message>
    <message>
      <source>Model packs</source>
      <translation>Modellpakete</translation>
    </message>
    <message>
      <source>Model packs …</source>
      <translation>Modellpakete …</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Mehr</translation>
    </message>
    <message>
      <source>More like the selection</source>
      <translation>Mehr wie die Auswahl</translation>
    </message>
    <message>
      <source>More like this</source>
      <translation>Mehr davon</translation>
    </message>
    <message>
      <source>More …</source>
      <translation>Mehr …</translation>
    </message>
    <message>
      <source>Motion</source>
      <translation>Bewegung</translation>
    </message>
    <message>
      <source>Move</source>
      <translation>Bewegen</translation>
    </message>
    <message numerus="yes">
      <source>Move %n files to the system's trash</source>
      <translation>
        <numerusform>%n Datei in den Papierkorb des Systems legen</numerusform>
        <numerusform>%n Dateien in den Papierkorb des Systems legen</numerusform>
      </translation>
    </message>
    <message>
      <source>Move files in …</source>
      <translation>Dateien hineinverschieben …</translation>
    </message>
    <message>
      <source>Move files into the vault</source>
      <translation>Dateien in den Tresor verschieben</translation>
    </message>
    <message>
      <source>Move files into the vault …</source>
      <translation>Dateien in den Tresor verschieben …</translation>
    </message>
    <message>
      <source>Move left</source>
      <translation>Nach links verschieben</translation>
    </message>
    <message>
      <source>Move right</source>
      <translation>Nach rechts verschieben</translation>
    </message>
    <message numerus="yes">
      <source>Move the files of %n assets to</source>
      <translation>
        <numerusform>Dateien von %n Asset verschieben nach</numerusform>
        <numerusform>Dateien von %n Assets verschieben nach</numerusform>
      </translation>
    </message>
    <message>
      <source>Move the files to …</source>
      <translation>Dateien verschieben nach …</translation>
    </message>
    <message>
      <source>Move the reviewed one to the trash</source>
      <translation>Das Geprüfte in den Papierkorb legen</translation>
    </message>
    <message>
      <source>Move to the trash</source>
      <translation>In den Papierkorb</translation>
    </message>
    <message>
      <source>Move what is rejected to the trash, too</source>
      <translation>Abgelehntes auch in den Papierkorb legen</translation>
    </message>
    <message>
      <source>Move; with Shift, select</source>
      <translation>Bewegen; mit Umschalt auswählen</translation>
    </message>
    <message>
      <source>Moved a tag: {what}</source>
      <translation>Schlagwort verschoben: {what}</translation>
    </message>
    <message>
      <source>Moved to the trash</source>
      <translation>In den Papierkorb gelegt</translation>
    </message>
    <message>
      <source>Moving files</source>
      <translation>Dateien werden verschoben</translation>
    </message>
    <message>
      <source>Musekeep exports</source>
      <translation>Musekeep-Exporte</translation>
    </message>
    <message>
      <source>Musekeep has no account and sends nothing anywhere: no pictures, no numbers, no crash reports. It uses the network when you fetch a pack, and then only for that.</source>
      <translation>Musekeep hat kein Konto und sendet nichts: keine Bilder, keine Zahlen, keine Absturzberichte. Es nutzt das Netz, wenn du ein Paket holst, und nur dafür.</translation>
    </message>
    <message>
      <source>Musekeep samples</source>
      <translation>Musekeep-Beispiele</translation>
    </message>
    <message>
      <source>Musekeep was ended by a fault the last time. Where in the program it happened is written down on this computer and goes nowhere by itself.</source>
      <translation>Musekeep wurde beim letzten Mal durch einen Fehler beendet. Wo im Programm das war, ist auf diesem Computer festgehalten und geht von selbst nirgendwohin.</translation>
    </message>
    <message>
      <source>Musekeep {version}</source>
      <translation>Musekeep {version}</translation>
    </message>
    <message>
      <source>Musekeep, second window</source>
      <translation>Musekeep, zweites Fenster</translation>
    </message>
    <message>
      <source>My own likeness</source>
      <translation>Mein eigenes Abbild</translation>
    </message>
    <message>
      <source>My {title}</source>
      <translation>Mein {title}</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Name of the small vault</source>
      <translation>Name des kleinen Tresors</translation>
    </message>
    <message>
      <source>Name of who signed it</source>
      <translation>Name dessen, der unterschrieben hat</translation>
    </message>
    <message>
      <source>Names of sidecars</source>
      <translation>Namen von Begleitdateien</translation>
    </message>
    <message>
      <source>Nearly the same</source>
      <translation>Fast gleich</translation>
    </message>
    <message>
      <source>Needs your attention</source>
      <translation>Braucht deine Aufmerksamkeit</translation>
    </message>
    <message>
      <source>Negative</source>
      <translation>Negativ</translation>
    </message>
    <message>
      <source>Neither picked nor rejected</source>
      <translation>Weder gewählt noch abgelehnt</translation>
    </message>
    <message>
      <source>Network drives and some cloud drives do not say when something changes.</source>
      <translation>Netzlaufwerke und manche Cloud-Laufwerke sagen nicht, wenn sich etwas ändert.</translation>
    </message>
    <message>
      <source>Network drives and some cloud drives send no events; those are polled.</source>
      <translation>Netzlaufwerke und manche Cloud-Laufwerke melden keine Ereignisse; dort wird regelmäßig nachgesehen.</translation>
    </message>
    <message>
      <source>Never</source>
      <translation>Nie</translation>
    </message>
    <message>
      <source>Never bare</source>
      <translation>Nie nackt</translation>
    </message>
    <message>
      <source>Never propose “{name}”</source>
      <translation>„{name}“ nie vorschlagen</translation>
    </message>
    <message>
      <source>New collection</source>
      <translation>Neue Sammlung</translation>
    </message>
    <message>
      <source>New collection under it …</source>
      <translation>Neue Sammlung darunter …</translation>
    </message>
    <message>
      <source>New collection under “{name}”</source>
      <translation>Neue Sammlung unter „{name}“</translation>
    </message>
    <message>
      <source>New collection …</source>
      <translation>Neue Sammlung …</translation>
    </message>
    <message>
      <source>New keys and previews</source>
      <translation>Neue Schlüssel und Vorschauen</translation>
    </message>
    <message>
      <source>New persona</source>
      <translation>Neue Persona</translation>
    </message>
    <message>
      <source>New recovery code …</source>
      <translation>Neuer Wiederherstellungscode …</translation>
    </message>
    <message>
      <source>New vault</source>
      <translation>Neuer Tresor</translation>
    </message>
    <message>
      <source>New vault …</source>
      <translation>Neuer Tresor …</translation>
    </message>
    <message>
      <source>Newest</source>
      <translation>Neueste</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <source>Next in the queue</source>
      <translation>Die nächsten</translation>
    </message>
    <message numerus="yes">
      <source>Next try in %n seconds.</source>
      <translation>
        <numerusform>Nächster Versuch in %n Sekunde.</numerusform>
        <numerusform>Nächster Versuch in %n Sekunden.</numerusform>
      </translation>
    </message>
    <message>
      <source>No</source>
      <translation>Nein</translation>
    </message>
    <message>
      <source>No action is called that</source>
      <translation>Keine Aktion heißt so</translation>
    </message>
    <message>
      <source>No asset meets all of these at once. One condition less would find some:</source>
      <translation>Kein Asset erfüllt alles davon zugleich. Eine Bedingung weniger fände einige:</translation>
    </message>
    <message>
      <source>No certificate was chosen to sign with</source>
      <translation>Es wurde kein Zertifikat zum Unterschreiben gewählt</translation>
    </message>
    <message>
      <source>No conflicts</source>
      <translation>Keine Konflikte</translation>
    </message>
    <message>
      <source>No document chosen</source>
      <translation>Kein Dokument gewählt</translation>
    </message>
    <message>
      <source>No duplicates</source>
      <translation>Keine Duplikate</translation>
    </message>
    <message>
      <source>No file is missing</source>
      <translation>Keine Datei fehlt</translation>
    </message>
    <message>
      <source>No flag</source>
      <translation>Keine Markierung</translation>
    </message>
    <message>
      <source>No key</source>
      <translation>Keine Taste</translation>
    </message>
    <message>
      <source>No label</source>
      <translation>Keine Farbe</translation>
    </message>
    <message>
      <source>No lower than</source>
      <translation>Nicht unter</translation>
    </message>
    <message>
      <source>No other picture is like this, as far as the pictures were looked at.</source>
      <translation>Kein anderes Bild ist diesem ähnlich, soweit die Bilder angesehen wurden.</translation>
    </message>
    <message>
      <source>No preset holds these words</source>
      <translation>Keine Vorlage enthält diese Wörter</translation>
    </message>
    <message>
      <source>No release is filed.</source>
      <translation>Keine Freigabe abgelegt.</translation>
    </message>
    <message>
      <source>No row passes the filter</source>
      <translation>Keine Zeile passt zum Filter</translation>
    </message>
    <message>
      <source>No setting is called that.</source>
      <translation>Keine Einstellung heißt so.</translation>
    </message>
    <message>
      <source>No stars</source>
      <translation>Keine Sterne</translation>
    </message>
    <message>
      <source>No stars, and on to the next</source>
      <translation>Keine Sterne, und weiter zum nächsten</translation>
    </message>
    <message>
      <source>No two files show the same picture, and what you told apart stays apart.</source>
      <translation>Keine zwei Dateien zeigen dasselbe Bild, und was du getrennt hast, bleibt getrennt.</translation>
    </message>
    <message>
      <source>No vault is open</source>
      <translation>Kein Tresor ist offen</translation>
    </message>
    <message>
      <source>No.</source>
      <translation>Nein.</translation>
    </message>
    <message numerus="yes">
      <source>Nobody here: locks in %n s</source>
      <translation>
        <numerusform>Niemand hier: sperrt in %n s</numerusform>
        <numerusform>Niemand hier: sperrt in %n s</numerusform>
      </translation>
    </message>
    <message>
      <source>Nobody's likeness: a character. Needs no release.</source>
      <translation>Niemandes Abbild: eine Figur. Braucht keine Freigabe.</translation>
    </message>
    <message>
      <source>Noise</source>
      <translation>Rauschen</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Keine</translation>
    </message>
    <message>
      <source>None chosen: for all of them. An export asks its platform's policy always.</source>
      <translation>Keine gewählt: für alle. Ein Export fragt immer die Regeln seiner Plattform.</translation>
    </message>
    <message>
      <source>None of the usual folders is here: add yours.</source>
      <translation>Keiner der üblichen Ordner ist hier: füge deinen hinzu.</translation>
    </message>
    <message>
      <source>None of them is there</source>
      <translation>Keines davon ist da</translation>
    </message>
    <message>
      <source>None of these is in a stack</source>
      <translation>Keines davon ist in einem Stapel</translation>
    </message>
    <message>
      <source>None of these waits for a vault</source>
      <translation>Keines davon wartet auf einen Tresor</translation>
    </message>
    <message>
      <source>Not all is whole.</source>
      <translation>Nicht alles ist heil.</translation>
    </message>
    <message>
      <source>Not attested</source>
      <translation>Nicht bestätigt</translation>
    </message>
    <message>
      <source>Not checked yet</source>
      <translation>Noch nicht geprüft</translation>
    </message>
    <message>
      <source>Not duplicates</source>
      <translation>Keine Duplikate</translation>
    </message>
    <message>
      <source>Not from a trusted signer</source>
      <translation>Nicht von einem vertrauenswürdigen Unterzeichner</translation>
    </message>
    <message>
      <source>Not installed; nothing was left behind.</source>
      <translation>Nicht installiert; nichts blieb zurück.</translation>
    </message>
    <message>
      <source>Not on this computer</source>
      <translation>Nicht auf diesem Computer</translation>
    </message>
    <message>
      <source>Not reviewed</source>
      <translation>Nicht geprüft</translation>
    </message>
    <message>
      <source>Not reviewed: a decision about an earlier version does not count for this one</source>
      <translation>Nicht geprüft: eine Entscheidung über eine frühere Version zählt für diese nicht</translation>
    </message>
    <message>
      <source>Not tagged, rated, picked or rejected yet</source>
      <translation>Noch ohne Schlagwort, Bewertung und Wahl</translation>
    </message>
    <message>
      <source>Not the platform's own word: it warns and refuses nothing.</source>
      <translation>Nicht das Wort der Plattform selbst: es warnt und verweigert nichts.</translation>
    </message>
    <message>
      <source>Not watched at the moment</source>
      <translation>Wird gerade nicht beobachtet</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Notiz</translation>
    </message>
    <message>
      <source>Nothing alike</source>
      <translation>Nichts Ähnliches</translation>
    </message>
    <message>
      <source>Nothing has happened yet. “Apply” flags what is kept as picked and the others as rejected; it can be undone.</source>
      <translation>Noch ist nichts geschehen. „Anwenden“ markiert Behaltenes als gewählt und die anderen als abgelehnt; es lässt sich rückgängig machen.</translation>
    </message>
    <message>
      <source>Nothing here</source>
      <translation>Nichts hier</translation>
    </message>
    <message>
      <source>Nothing in use finds pictures by words yet. CLIP does, once it is installed and has looked at the pictures.</source>
      <translation>Noch findet nichts Bilder nach Worten. CLIP tut es, sobald es installiert ist und die Bilder angesehen hat.</translation>
    </message>
    <message>
      <source>Nothing is being done now.</source>
      <translation>Gerade wird nichts getan.</translation>
    </message>
    <message>
      <source>Nothing is exported to {platform} until its file is mended: {why}</source>
      <translation>Nach {platform} wird nichts exportiert, bis seine Datei in Ordnung ist: {why}</translation>
    </message>
    <message>
      <source>Nothing is in this vault</source>
      <translation>In diesem Tresor ist nichts</translation>
    </message>
    <message>
      <source>Nothing is missing</source>
      <translation>Nichts fehlt</translation>
    </message>
    <message>
      <source>Nothing is offline</source>
      <translation>Nichts ist offline</translation>
    </message>
    <message>
      <source>Nothing is selected</source>
      <translation>Nichts ist ausgewählt</translation>
    </message>
    <message>
      <source>Nothing left to redo</source>
      <translation>Nichts mehr zu wiederholen</translation>
    </message>
    <message>
      <source>Nothing left to undo</source>
      <translation>Nichts mehr rückgängig zu machen</translation>
    </message>
    <message>
      <source>Nothing matches</source>
      <translation>Nichts passt</translation>
    </message>
    <message>
      <source>Nothing more was written</source>
      <translation>Sonst wurde nichts geschrieben</translation>
    </message>
    <message>
      <source>Nothing needs review</source>
      <translation>Nichts ist zu prüfen</translation>
    </message>
    <message>
      <source>Nothing of this is only in the cloud</source>
      <translation>Nichts davon ist nur in der Cloud</translation>
    </message>
    <message>
      <source>Nothing stands out as blurred, noisy, badly bordered or made twice.</source>
      <translation>Nichts fällt als unscharf, verrauscht, schlecht gerahmt oder doppelt auf.</translation>
    </message>
    <message>
      <source>Nothing that is known sets them apart.</source>
      <translation>Nichts Bekanntes unterscheidet sie.</translation>
    </message>
    <message>
      <source>Nothing to cull</source>
      <translation>Nichts auszusortieren</translation>
    </message>
    <message>
      <source>Nothing waits for your decision</source>
      <translation>Nichts wartet auf deine Entscheidung</translation>
    </message>
    <message>
      <source>Nothing waits for {platform}</source>
      <translation>Nichts wartet auf {platform}</translation>
    </message>
    <message>
      <source>Nothing was decided yet</source>
      <translation>Es wurde noch nichts entschieden</translation>
    </message>
    <message>
      <source>Nothing was edited yet</source>
      <translation>Es wurde noch nichts bearbeitet</translation>
    </message>
    <message>
      <source>Nothing would match with any one of these conditions left out either.</source>
      <translation>Auch ohne irgendeine einzelne dieser Bedingungen passte nichts.</translation>
    </message>
    <message>
      <source>Notifications</source>
      <translation>Benachrichtigungen</translation>
    </message>
    <message>
      <source>Now</source>
      <translation>Jetzt</translation>
    </message>
    <message>
      <source>Now, in every window. From anywhere: Ctrl+L.</source>
      <translation>Jetzt, in jedem Fenster. Von überall: Strg+L.</translation>
    </message>
    <message>
      <source>Nude</source>
      <translation>Nackt</translation>
    </message>
    <message>
      <source>Nudity</source>
      <translation>Nacktheit</translation>
    </message>
    <message>
      <source>Nudity up to</source>
      <translation>Nacktheit bis</translation>
    </message>
    <message numerus="yes">
      <source>Of %n assets no file can be reached: nothing of them is deleted.</source>
      <translation>
        <numerusform>Von %n Asset ist keine Datei erreichbar: nichts davon wird gelöscht.</numerusform>
        <numerusform>Von %n Assets ist keine Datei erreichbar: nichts davon wird gelöscht.</numerusform>
      </translation>
    </message>
    <message>
      <source>Off</source>
      <translation>Aus</translation>
    </message>
    <message>
      <source>Off: what is new is looked at once the computer is plugged in.</source>
      <translation>Aus: Neues wird angesehen, sobald der Computer am Strom hängt.</translation>
    </message>
    <message>
      <source>Offline</source>
      <translation>Offline</translation>
    </message>
    <message>
      <source>Offline: the folder cannot be reached. Its pictures stay in the library.</source>
      <translation>Offline: der Ordner ist nicht erreichbar. Seine Bilder bleiben in der Bibliothek.</translation>
    </message>
    <message>
      <source>Older ones are deleted when a new one was made and tried.</source>
      <translation>Ältere werden gelöscht, wenn eine neue gemacht und geprüft wurde.</translation>
    </message>
    <message>
      <source>Oldest</source>
      <translation>Älteste</translation>
    </message>
    <message>
      <source>Oldest first</source>
      <translation>Älteste zuerst</translation>
    </message>
    <message>
      <source>On</source>
      <translation>An</translation>
    </message>
    <message>
      <source>On hold: {lost} of {known} files were not found, and nothing was marked.</source>
      <translation>Angehalten: {lost} von {known} Dateien wurden nicht gefunden, und nichts wurde vermerkt.</translation>
    </message>
    <message>
      <source>On what</source>
      <translation>Worauf</translation>
    </message>
    <message>
      <source>Once it is saved, releases can be filed.</source>
      <translation>Sobald sie gespeichert ist, können Freigaben abgelegt werden.</translation>
    </message>
    <message>
      <source>One asset already</source>
      <translation>Schon ein Asset</translation>
    </message>
    <message>
      <source>One each day, tried before it counts. Best on another disk.</source>
      <translation>Jeden Tag eine, probiert, bevor sie zählt. Am besten auf einem anderen Datenträger.</translation>
    </message>
    <message>
      <source>One frame back</source>
      <translation>Ein Bild zurück</translation>
    </message>
    <message>
      <source>One frame on</source>
      <translation>Ein Bild weiter</translation>
    </message>
    <message>
      <source>One moment …</source>
      <translation>Einen Moment …</translation>
    </message>
    <message>
      <source>One of the next</source>
      <translation>Eines der nächsten</translation>
    </message>
    <message>
      <source>One of them has not been read yet.</source>
      <translation>Eines davon wurde noch nicht gelesen.</translation>
    </message>
    <message>
      <source>One pattern a line: * within a name, ** across folders, ! takes in again.</source>
      <translation>Ein Muster je Zeile: * innerhalb eines Namens, ** über Ordner hinweg, ! nimmt wieder auf.</translation>
    </message>
    <message>
      <source>One star</source>
      <translation>Ein Stern</translation>
    </message>
    <message>
      <source>One star, and on to the next</source>
      <translation>Ein Stern, und weiter zum nächsten</translation>
    </message>
    <message>
      <source>Only a proposal: nothing is rejected before you say so.</source>
      <translation>Nur ein Vorschlag: nichts wird abgelehnt, bevor du es sagst.</translation>
    </message>
    <message>
      <source>Only by this program’s rules</source>
      <translation>Nur durch die Regeln dieses Programms</translation>
    </message>
    <message>
      <source>Only if it was a mistake. The audit chain keeps both.</source>
      <translation>Nur wenn es ein Versehen war. Das Prüfprotokoll behält beides.</translation>
    </message>
    <message>
      <source>Only in the cloud</source>
      <translation>Nur in der Cloud</translation>
    </message>
    <message>
      <source>Only that it ended and how many files it was about; never a name or a picture.</source>
      <translation>Nur dass er zu Ende ist und um wie viele Dateien es ging; nie ein Name oder Bild.</translation>
    </message>
    <message>
      <source>Only the copy has a recipe.</source>
      <translation>Nur die Kopie hat ein Rezept.</translation>
    </message>
    <message>
      <source>Only the copy is tagged {tags}.</source>
      <translation>Nur die Kopie hat die Schlagwörter {tags}.</translation>
    </message>
    <message>
      <source>Only the last edits keep what is needed to undo them.</source>
      <translation>Nur die letzten Bearbeitungen behalten, was zum Rückgängigmachen nötig ist.</translation>
    </message>
    <message>
      <source>Only the original is tagged {tags}.</source>
      <translation>Nur das Original hat die Schlagwörter {tags}.</translation>
    </message>
    <message>
      <source>Only these</source>
      <translation>Nur diese</translation>
    </message>
    <message>
      <source>Only this filter</source>
      <translation>Nur dieser Filter</translation>
    </message>
    <message>
      <source>Only with the passphrase</source>
      <translation>Nur mit der Passphrase</translation>
    </message>
    <message>
      <source>Opacity of the mark</source>
      <translation>Deckkraft des Zeichens</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Open in a window of its own.</source>
      <translation>In einem eigenen Fenster öffnen.</translation>
    </message>
    <message>
      <source>Open in a window of its own. Ctrl+L locks it at once.</source>
      <translation>Offen in einem eigenen Fenster. Strg+L sperrt ihn sofort.</translation>
    </message>
    <message>
      <source>Open it here all the same</source>
      <translation>Trotzdem hier öffnen</translation>
    </message>
    <message>
      <source>Open it …</source>
      <translation>Öffnen …</translation>
    </message>
    <message>
      <source>Open or close the stack</source>
      <translation>Stapel öffnen oder schließen</translation>
    </message>
    <message>
      <source>Open the folder</source>
      <translation>Ordner öffnen</translation>
    </message>
    <message>
      <source>Open the vault …</source>
      <translation>Tresor öffnen …</translation>
    </message>
    <message>
      <source>Open this section</source>
      <translation>Diesen Abschnitt öffnen</translation>
    </message>
    <message>
      <source>Open what can be read</source>
      <translation>Öffnen, was lesbar ist</translation>
    </message>
    <message>
      <source>Open with</source>
      <translation>Öffnen mit</translation>
    </message>
    <message>
      <source>Open with the usual program</source>
      <translation>Mit dem üblichen Programm öffnen</translation>
    </message>
    <message>
      <source>Opening …</source>
      <translation>Wird geöffnet …</translation>
    </message>
    <message>
      <source>Options of this export</source>
      <translation>Optionen dieses Exports</translation>
    </message>
    <message>
      <source>Options ▾</source>
      <translation>Optionen ▾</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>Reihenfolge</translation>
    </message>
    <message>
      <source>Order by this</source>
      <translation>Danach ordnen</translation>
    </message>
    <message>
      <source>Original</source>
      <translation>Original</translation>
    </message>
    <message>
      <source>Originals</source>
      <translation>Originale</translation>
    </message>
    <message>
      <source>Other in the recipe: {names}.</source>
      <translation>Im Rezept anders: {names}.</translation>
    </message>
    <message>
      <source>Override</source>
      <translation>Übergehen</translation>
    </message>
    <message>
      <source>Own data files</source>
      <translation>Eigene Datendateien</translation>
    </message>
    <message>
      <source>Own pixels, or the whole</source>
      <translation>Eigene Pixel oder das Ganze</translation>
    </message>
    <message>
      <source>Owner</source>
      <translation>Besitzer</translation>
    </message>
    <message>
      <source>PIN</source>
      <translation>PIN</translation>
    </message>
    <message>
      <source>PIN (none: whoever uses this account opens it)</source>
      <translation>PIN (keine: wer dieses Konto benutzt, öffnet ihn)</translation>
    </message>
    <message>
      <source>Packs</source>
      <translation>Pakete</translation>
    </message>
    <message>
      <source>Packs (*.zip)</source>
      <translation>Pakete (*.zip)</translation>
    </message>
    <message>
      <source>Packs that look at pictures</source>
      <translation>Pakete, die Bilder ansehen</translation>
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
      <translation>Anhalten</translation>
    </message>
    <message>
      <source>Pause looking</source>
      <translation>Ansehen anhalten</translation>
    </message>
    <message>
      <source>Pause watching</source>
      <translation>Beobachten anhalten</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>Angehalten</translation>
    </message>
    <message>
      <source>Paused: nothing is looked at until you let them go on.</source>
      <translation>Angehalten: nichts wird angesehen, bis du sie weitermachen lässt.</translation>
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
      <translation>Personas und ihre Papiere …</translation>
    </message>
    <message>
      <source>Personas …</source>
      <translation>Personas …</translation>
    </message>
    <message>
      <source>Pick</source>
      <translation>Wählen</translation>
    </message>
    <message>
      <source>Pick, and on to the next</source>
      <translation>Wählen, und weiter zum nächsten</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>Bild</translation>
    </message>
    <message>
      <source>Picture under review</source>
      <translation>Bild in der Prüfung</translation>
    </message>
    <message>
      <source>Pictures / Musekeep exports</source>
      <translation>Bilder / Musekeep exports</translation>
    </message>
    <message>
      <source>Pictures appear here as they are read.</source>
      <translation>Bilder erscheinen hier, sobald sie gelesen sind.</translation>
    </message>
    <message>
      <source>Pictures in a vault are encrypted, with everything that is known of them: names, prompts, tags, thumbnails, searches.</source>
      <translation>Bilder in einem Tresor sind verschlüsselt, mit allem, was über sie bekannt ist: Namen, Prompts, Schlagwörter, Miniaturen, Suchen.</translation>
    </message>
    <message>
      <source>Pictures that show “{text}”, best first</source>
      <translation>Bilder, die „{text}“ zeigen, beste zuerst</translation>
    </message>
    <message>
      <source>Pixels</source>
      <translation>Pixel</translation>
    </message>
    <message>
      <source>Places in the library</source>
      <translation>Orte in der Bibliothek</translation>
    </message>
    <message>
      <source>Plan an export</source>
      <translation>Export planen</translation>
    </message>
    <message>
      <source>Platform</source>
      <translation>Plattform</translation>
    </message>
    <message>
      <source>Platforms</source>
      <translation>Plattformen</translation>
    </message>
    <message>
      <source>Play</source>
      <translation>Abspielen</translation>
    </message>
    <message>
      <source>Play or pause the clip</source>
      <translation>Clip abspielen oder anhalten</translation>
    </message>
    <message>
      <source>Point at it …</source>
      <translation>Darauf zeigen …</translation>
    </message>
    <message>
      <source>Policies</source>
      <translation>Regeln</translation>
    </message>
    <message>
      <source>Policies …</source>
      <translation>Regeln …</translation>
    </message>
    <message>
      <source>Policy</source>
      <translation>Regeln</translation>
    </message>
    <message>
      <source>Portrait</source>
      <translation>Hochformat</translation>
    </message>
    <message>
      <source>Position in the clip</source>
      <translation>Stelle im Clip</translation>
    </message>
    <message>
      <source>Post</source>
      <translation>Beitrag</translation>
    </message>
    <message>
      <source>Posted</source>
      <translation>Gepostet</translation>
    </message>
    <message>
      <source>Posted as:
{caption}</source>
      <translation>Gepostet als:
{caption}</translation>
    </message>
    <message>
      <source>Preparing originals</source>
      <translation>Originale werden vorbereitet</translation>
    </message>
    <message>
      <source>Preparing {preset}</source>
      <translation>{preset} wird vorbereitet</translation>
    </message>
    <message>
      <source>Presets</source>
      <translation>Vorlagen</translation>
    </message>
    <message>
      <source>Presets appear here once the library is open.</source>
      <translation>Vorlagen erscheinen hier, sobald die Bibliothek offen ist.</translation>
    </message>
    <message>
      <source>Presets by platform</source>
      <translation>Vorlagen nach Plattform</translation>
    </message>
    <message>
      <source>Press the new key</source>
      <translation>Drücke die neue Taste</translation>
    </message>
    <message>
      <source>Press the new key here:</source>
      <translation>Drücke hier die neue Taste:</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>Vorschau</translation>
    </message>
    <message>
      <source>Print …</source>
      <translation>Drucken …</translation>
    </message>
    <message>
      <source>Privacy and logs</source>
      <translation>Privatsphäre und Protokolle</translation>
    </message>
    <message>
      <source>Private</source>
      <translation>Privat</translation>
    </message>
    <message>
      <source>Problems</source>
      <translation>Probleme</translation>
    </message>
    <message>
      <source>Profile</source>
      <translation>Profil</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Fortschritt</translation>
    </message>
    <message>
      <source>Progress of the export</source>
      <translation>Fortschritt des Exports</translation>
    </message>
    <message>
      <source>Progress of {job}</source>
      <translation>Fortschritt von {job}</translation>
    </message>
    <message>
      <source>Prohibited</source>
      <translation>Verboten</translation>
    </message>
    <message>
      <source>Prohibited everywhere</source>
      <translation>Überall verboten</translation>
    </message>
    <message>
      <source>Prohibited: nobody can approve this. It can go to the trash.</source>
      <translation>Verboten: das kann niemand freigeben. Es kann in den Papierkorb.</translation>
    </message>
    <message>
      <source>Prompt</source>
      <translation>Prompt</translation>
    </message>
    <message>
      <source>Prompt copied</source>
      <translation>Prompt kopiert</translation>
    </message>
    <message>
      <source>Proposals</source>
      <translation>Vorschläge</translation>
    </message>
    <message>
      <source>Propose it by another name …</source>
      <translation>Unter einem anderen Namen vorschlagen …</translation>
    </message>
    <message>
      <source>Propose it only above a score …</source>
      <translation>Nur über einem Wert vorschlagen …</translation>
    </message>
    <message>
      <source>Propose “{name}” as</source>
      <translation>„{name}“ vorschlagen als</translation>
    </message>
    <message>
      <source>Propose “{name}” only from this score on (0 to 1)</source>
      <translation>„{name}“ nur ab diesem Wert vorschlagen (0 bis 1)</translation>
    </message>
    <message>
      <source>Proposed tags</source>
      <translation>Vorgeschlagene Schlagwörter</translation>
    </message>
    <message>
      <source>Proposed: {name}</source>
      <translation>Vorgeschlagen: {name}</translation>
    </message>
    <message>
      <source>Proposes tags</source>
      <translation>Schlägt Schlagwörter vor</translation>
    </message>
    <message>
      <source>Purple</source>
      <translation>Violett</translation>
    </message>
    <message>
      <source>Purple label</source>
      <translation>Farbe Violett</translation>
    </message>
    <message numerus="yes">
      <source>Put %n assets into</source>
      <translation>
        <numerusform>%n Asset verschieben in</numerusform>
        <numerusform>%n Assets verschieben in</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Put %n assets into a collection</source>
      <translation>
        <numerusform>%n Asset in eine Sammlung legen</numerusform>
        <numerusform>%n Assets in eine Sammlung legen</numerusform>
      </translation>
    </message>
    <message>
      <source>Put away</source>
      <translation>Weglegen</translation>
    </message>
    <message>
      <source>Put in</source>
      <translation>Hineinlegen</translation>
    </message>
    <message>
      <source>Put into a collection</source>
      <translation>In eine Sammlung legen</translation>
    </message>
    <message>
      <source>Put into a collection …</source>
      <translation>In eine Sammlung legen …</translation>
    </message>
    <message>
      <source>Put into a vault</source>
      <translation>In einen Tresor verschieben</translation>
    </message>
    <message>
      <source>Put into a vault …</source>
      <translation>In einen Tresor verschieben …</translation>
    </message>
    <message>
      <source>Put into “{name}”</source>
      <translation>In „{name}“ gelegt</translation>
    </message>
    <message>
      <source>Put it into a vault</source>
      <translation>In einen Tresor verschieben</translation>
    </message>
    <message>
      <source>Put it on the selection</source>
      <translation>Der Auswahl geben</translation>
    </message>
    <message>
      <source>Put it there</source>
      <translation>Dorthin</translation>
    </message>
    <message>
      <source>Put it under another …</source>
      <translation>Unter ein anderes …</translation>
    </message>
    <message>
      <source>Put off for {what}</source>
      <translation>Zurückgestellt für {what}</translation>
    </message>
    <message>
      <source>Put the proposed alt text away</source>
      <translation>Vorgeschlagenen Alternativtext weglegen</translation>
    </message>
    <message>
      <source>Put the reviewed one into a vault</source>
      <translation>Das Geprüfte in einen Tresor verschieben</translation>
    </message>
    <message>
      <source>Put the selection into it</source>
      <translation>Auswahl hineinlegen</translation>
    </message>
    <message>
      <source>Put what is selected into it</source>
      <translation>Auswahl hineinverschieben</translation>
    </message>
    <message>
      <source>Put “{name}” on all</source>
      <translation>„{name}“ allen geben</translation>
    </message>
    <message>
      <source>Put “{name}” under</source>
      <translation>„{name}“ einordnen unter</translation>
    </message>
    <message>
      <source>Put “{name}” under “{under}”</source>
      <translation>„{name}“ unter „{under}“ einordnen</translation>
    </message>
    <message numerus="yes">
      <source>Putting %n assets into the vault</source>
      <translation>
        <numerusform>%n Asset wird in den Tresor verschoben</numerusform>
        <numerusform>%n Assets werden in den Tresor verschoben</numerusform>
      </translation>
    </message>
    <message>
      <source>Putting files back</source>
      <translation>Dateien werden zurückgelegt</translation>
    </message>
    <message>
      <source>Quality</source>
      <translation>Qualität</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Beenden</translation>
    </message>
    <message numerus="yes">
      <source>Rated %n assets</source>
      <translation>
        <numerusform>%n Asset bewertet</numerusform>
        <numerusform>%n Assets bewertet</numerusform>
      </translation>
    </message>
    <message>
      <source>Rated {what}</source>
      <translation>Bewertet {what}</translation>
    </message>
    <message>
      <source>Rates how a picture looks</source>
      <translation>Bewertet, wie ein Bild aussieht</translation>
    </message>
    <message>
      <source>Rating</source>
      <translation>Bewertung</translation>
    </message>
    <message>
      <source>Read a file when it was left alone for</source>
      <translation>Eine Datei lesen, wenn sie in Ruhe war für</translation>
    </message>
    <message>
      <source>Read everything</source>
      <translation>Alles lesen</translation>
    </message>
    <message numerus="yes">
      <source>Reading %n files</source>
      <translation>
        <numerusform>%n Datei wird gelesen</numerusform>
        <numerusform>%n Dateien werden gelesen</numerusform>
      </translation>
    </message>
    <message>
      <source>Reading again</source>
      <translation>Wird noch einmal gelesen</translation>
    </message>
    <message>
      <source>Reading files</source>
      <translation>Dateien werden gelesen</translation>
    </message>
    <message>
      <source>Reading the vault</source>
      <translation>Tresor wird gelesen</translation>
    </message>
    <message>
      <source>Reading your files</source>
      <translation>Deine Dateien werden gelesen</translation>
    </message>
    <message>
      <source>Reading …</source>
      <translation>Wird gelesen …</translation>
    </message>
    <message>
      <source>Reading … {done} of {total}</source>
      <translation>Wird gelesen … {done} von {total}</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Grund</translation>
    </message>
    <message>
      <source>Receipt written</source>
      <translation>Quittung geschrieben</translation>
    </message>
    <message>
      <source>Recent tag {name}, key {number}</source>
      <translation>Neues Schlagwort {name}, Taste {number}</translation>
    </message>
    <message>
      <source>Recipe</source>
      <translation>Rezept</translation>
    </message>
    <message>
      <source>Recovery code</source>
      <translation>Wiederherstellungscode</translation>
    </message>
    <message>
      <source>Recovery code of a vault</source>
      <translation>Wiederherstellungscode eines Tresors</translation>
    </message>
    <message>
      <source>Red</source>
      <translation>Rot</translation>
    </message>
    <message>
      <source>Red label</source>
      <translation>Farbe Rot</translation>
    </message>
    <message>
      <source>Red label, and on to the next</source>
      <translation>Farbe Rot, und weiter zum nächsten</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Wiederholen</translation>
    </message>
    <message>
      <source>Reject</source>
      <translation>Ablehnen</translation>
    </message>
    <message numerus="yes">
      <source>Reject %n assets</source>
      <translation>
        <numerusform>%n Asset ablehnen</numerusform>
        <numerusform>%n Assets ablehnen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Reject all %n</source>
      <translation>
        <numerusform>Ablehnen</numerusform>
        <numerusform>Alle %n ablehnen</numerusform>
      </translation>
    </message>
    <message>
      <source>Reject for a platform …</source>
      <translation>Für eine Plattform ablehnen …</translation>
    </message>
    <message numerus="yes">
      <source>Reject for all %n platforms</source>
      <translation>
        <numerusform>Für %n Plattform ablehnen</numerusform>
        <numerusform>Für alle %n Plattformen ablehnen</numerusform>
      </translation>
    </message>
    <message>
      <source>Reject for {platform}</source>
      <translation>Für {platform} ablehnen</translation>
    </message>
    <message>
      <source>Reject on all platforms where it waits</source>
      <translation>Auf allen Plattformen ablehnen, wo es wartet</translation>
    </message>
    <message>
      <source>Reject this one</source>
      <translation>Dieses ablehnen</translation>
    </message>
    <message>
      <source>Reject what is proposed</source>
      <translation>Vorgeschlagenes ablehnen</translation>
    </message>
    <message>
      <source>Reject with a reason</source>
      <translation>Mit Begründung ablehnen</translation>
    </message>
    <message>
      <source>Reject {name}</source>
      <translation>{name} ablehnen</translation>
    </message>
    <message>
      <source>Reject, and on to the next</source>
      <translation>Ablehnen, und weiter zum nächsten</translation>
    </message>
    <message>
      <source>Rejected</source>
      <translation>Abgelehnt</translation>
    </message>
    <message numerus="yes">
      <source>Rejected %n assets for {platform}</source>
      <translation>
        <numerusform>%n Asset für {platform} abgelehnt</numerusform>
        <numerusform>%n Assets für {platform} abgelehnt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Rejected for %n assets</source>
      <translation>
        <numerusform>Für %n Asset abgelehnt</numerusform>
        <numerusform>Für %n Assets abgelehnt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Rejected for %n platforms</source>
      <translation>
        <numerusform>Für %n Plattform abgelehnt</numerusform>
        <numerusform>Für %n Plattformen abgelehnt</numerusform>
      </translation>
    </message>
    <message>
      <source>Rejected for {platform}</source>
      <translation>Für {platform} abgelehnt</translation>
    </message>
    <message>
      <source>Release of {person} filed</source>
      <translation>Freigabe von {person} abgelegt</translation>
    </message>
    <message>
      <source>Release withdrawn; its document stays</source>
      <translation>Freigabe zurückgezogen; ihr Dokument bleibt</translation>
    </message>
    <message>
      <source>Releases</source>
      <translation>Freigaben</translation>
    </message>
    <message>
      <source>Relink</source>
      <translation>Neu verknüpfen</translation>
    </message>
    <message numerus="yes">
      <source>Relink %n files</source>
      <translation>
        <numerusform>%n Datei neu verknüpfen</numerusform>
        <numerusform>%n Dateien neu verknüpfen</numerusform>
      </translation>
    </message>
    <message>
      <source>Relinking</source>
      <translation>Wird neu verknüpft</translation>
    </message>
    <message>
      <source>Remembered: these are no duplicates</source>
      <translation>Gemerkt: das sind keine Duplikate</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Remove for good</source>
      <translation>Endgültig entfernen</translation>
    </message>
    <message>
      <source>Remove it</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Remove {name}</source>
      <translation>{name} entfernen</translation>
    </message>
    <message>
      <source>Remove …</source>
      <translation>Entfernen …</translation>
    </message>
    <message>
      <source>Removed</source>
      <translation>Entfernt</translation>
    </message>
    <message>
      <source>Removed the persona {what}</source>
      <translation>Persona {what} entfernt</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Umbenennen</translation>
    </message>
    <message>
      <source>Rename the collection</source>
      <translation>Sammlung umbenennen</translation>
    </message>
    <message>
      <source>Rename the file …</source>
      <translation>Datei umbenennen …</translation>
    </message>
    <message>
      <source>Rename the file, and what belongs to it</source>
      <translation>Datei umbenennen, mit dem, was dazugehört</translation>
    </message>
    <message>
      <source>Rename the tag</source>
      <translation>Schlagwort umbenennen</translation>
    </message>
    <message>
      <source>Rename …</source>
      <translation>Umbenennen …</translation>
    </message>
    <message>
      <source>Renamed a collection: {what}</source>
      <translation>Sammlung umbenannt: {what}</translation>
    </message>
    <message>
      <source>Renamed a tag: {what}</source>
      <translation>Schlagwort umbenannt: {what}</translation>
    </message>
    <message>
      <source>Renamed to {name}</source>
      <translation>Umbenannt in {name}</translation>
    </message>
    <message>
      <source>Renamed to “{name}”</source>
      <translation>Umbenannt in „{name}“</translation>
    </message>
    <message>
      <source>Rescan</source>
      <translation>Neu einlesen</translation>
    </message>
    <message>
      <source>Restart and restore</source>
      <translation>Neu starten und wiederherstellen</translation>
    </message>
    <message>
      <source>Restart now</source>
      <translation>Jetzt neu starten</translation>
    </message>
    <message numerus="yes">
      <source>Restore %n assets</source>
      <translation>
        <numerusform>%n Asset zurückholen</numerusform>
        <numerusform>%n Assets zurückholen</numerusform>
      </translation>
    </message>
    <message>
      <source>Restore a backup of a vault …</source>
      <translation>Sicherung eines Tresors wiederherstellen …</translation>
    </message>
    <message>
      <source>Restore a backup …</source>
      <translation>Sicherung wiederherstellen …</translation>
    </message>
    <message>
      <source>Restore the backup of {when}</source>
      <translation>Die Sicherung von {when} wiederherstellen</translation>
    </message>
    <message>
      <source>Restore …</source>
      <translation>Wiederherstellen …</translation>
    </message>
    <message>
      <source>Restoring a vault</source>
      <translation>Tresor wird wiederhergestellt</translation>
    </message>
    <message>
      <source>Restoring …</source>
      <translation>Wird wiederhergestellt …</translation>
    </message>
    <message>
      <source>Resume</source>
      <translation>Fortsetzen</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>Prüfung</translation>
    </message>
    <message>
      <source>Review and policies</source>
      <translation>Prüfung und Regeln</translation>
    </message>
    <message>
      <source>Review what was flagged</source>
      <translation>Prüfen, was markiert wurde</translation>
    </message>
    <message>
      <source>Reviewer</source>
      <translation>Prüfer</translation>
    </message>
    <message>
      <source>Riskiest first</source>
      <translation>Heikelste zuerst</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Rolle</translation>
    </message>
    <message>
      <source>Role …</source>
      <translation>Rolle …</translation>
    </message>
    <message>
      <source>Rows of the audit chain</source>
      <translation>Zeilen des Prüfprotokolls</translation>
    </message>
    <message>
      <source>Rule for a label: {what}</source>
      <translation>Regel für eine Bezeichnung: {what}</translation>
    </message>
    <message>
      <source>Rules of {version} · known from: {confidence}</source>
      <translation>Regeln von {version} · bekannt durch: {confidence}</translation>
    </message>
    <message>
      <source>Run on</source>
      <translation>Läuft auf</translation>
    </message>
    <message>
      <source>Same bytes</source>
      <translation>Gleiche Bytes</translation>
    </message>
    <message>
      <source>Same content</source>
      <translation>Gleicher Inhalt</translation>
    </message>
    <message>
      <source>Same name and place</source>
      <translation>Gleicher Name und Ort</translation>
    </message>
    <message>
      <source>Same pixels</source>
      <translation>Gleiche Pixel</translation>
    </message>
    <message>
      <source>Sampler</source>
      <translation>Sampler</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
    <message>
      <source>Save a receipt …</source>
      <translation>Quittung speichern …</translation>
    </message>
    <message>
      <source>Save as my own</source>
      <translation>Als eigene speichern</translation>
    </message>
    <message>
      <source>Save as text …</source>
      <translation>Als Text speichern …</translation>
    </message>
    <message>
      <source>Save it in another format.</source>
      <translation>Speichere sie in einem anderen Format.</translation>
    </message>
    <message>
      <source>Save the list of keys</source>
      <translation>Liste der Tasten speichern</translation>
    </message>
    <message>
      <source>Save the present search under this name</source>
      <translation>Die jetzige Suche unter diesem Namen speichern</translation>
    </message>
    <message>
      <source>Save the receipt to</source>
      <translation>Quittung speichern in</translation>
    </message>
    <message>
      <source>Save this search as</source>
      <translation>Diese Suche speichern als</translation>
    </message>
    <message>
      <source>Save this search …</source>
      <translation>Diese Suche speichern …</translation>
    </message>
    <message>
      <source>Say when a long job ends</source>
      <translation>Sagen, wenn ein langer Auftrag endet</translation>
    </message>
    <message>
      <source>Say who is shown</source>
      <translation>Sagen, wer gezeigt wird</translation>
    </message>
    <message>
      <source>Says</source>
      <translation>Sagt</translation>
    </message>
    <message>
      <source>Says which class a picture belongs to</source>
      <translation>Sagt, zu welcher Klasse ein Bild gehört</translation>
    </message>
    <message>
      <source>Scheduler</source>
      <translation>Scheduler</translation>
    </message>
    <message>
      <source>Sealed in this vault</source>
      <translation>In diesem Tresor versiegelt</translation>
    </message>
    <message numerus="yes">
      <source>Sealing %n files</source>
      <translation>
        <numerusform>%n Datei wird versiegelt</numerusform>
        <numerusform>%n Dateien werden versiegelt</numerusform>
      </translation>
    </message>
    <message>
      <source>Sealing copies …</source>
      <translation>Kopien werden versiegelt …</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Suchen</translation>
    </message>
    <message>
      <source>Search for something first, then save it.</source>
      <translation>Suche zuerst nach etwas, dann speichere es.</translation>
    </message>
    <message>
      <source>Search prompts, names, tags … or rating:&gt;=3</source>
      <translation>Prompts, Namen, Schlagwörter suchen … oder rating:&gt;=3</translation>
    </message>
    <message>
      <source>Second look</source>
      <translation>Zweiter Blick</translation>
    </message>
    <message>
      <source>Second look after 24 h: on</source>
      <translation>Zweiter Blick nach 24 Std.: an</translation>
    </message>
    <message>
      <source>Second look: off</source>
      <translation>Zweiter Blick: aus</translation>
    </message>
    <message>
      <source>Second window</source>
      <translation>Zweites Fenster</translation>
    </message>
    <message>
      <source>Seconds, or minutes and seconds as 1:05</source>
      <translation>Sekunden, oder Minuten und Sekunden wie 1:05</translation>
    </message>
    <message>
      <source>See what was chosen</source>
      <translation>Ansehen, was gewählt wurde</translation>
    </message>
    <message>
      <source>See whether its name ends as its contents are.</source>
      <translation>Sieh nach, ob ihr Name so endet, wie ihr Inhalt ist.</translation>
    </message>
    <message>
      <source>See whether you may read it and its drive is there, then try again.</source>
      <translation>Sieh nach, ob du sie lesen darfst und ihr Laufwerk da ist, dann versuche es noch einmal.</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>Seed</translation>
    </message>
    <message>
      <source>Select</source>
      <translation>Auswählen</translation>
    </message>
    <message>
      <source>Select a picture to see its recipe, tags and verdicts.</source>
      <translation>Wähle ein Bild aus, um Rezept, Schlagwörter und Urteile zu sehen.</translation>
    </message>
    <message>
      <source>Select all</source>
      <translation>Alles auswählen</translation>
    </message>
    <message>
      <source>Select nothing</source>
      <translation>Nichts auswählen</translation>
    </message>
    <message>
      <source>Select or deselect the current one</source>
      <translation>Aktuelles auswählen oder abwählen</translation>
    </message>
    <message>
      <source>Select some pictures to see them side by side</source>
      <translation>Wähle einige Bilder aus, um sie nebeneinander zu sehen</translation>
    </message>
    <message>
      <source>Select something first.</source>
      <translation>Wähle erst etwas aus.</translation>
    </message>
    <message>
      <source>Select two to four pictures to compare them</source>
      <translation>Wähle zwei bis vier Bilder aus, um sie zu vergleichen</translation>
    </message>
    <message>
      <source>Select what to copy first</source>
      <translation>Wähle zuerst aus, was kopiert wird</translation>
    </message>
    <message>
      <source>Select what to drag out first</source>
      <translation>Wähle zuerst aus, was herausgezogen wird</translation>
    </message>
    <message>
      <source>Select what to export first</source>
      <translation>Wähle zuerst aus, was exportiert wird</translation>
    </message>
    <message>
      <source>Select what to hand over first</source>
      <translation>Wähle zuerst aus, was übergeben wird</translation>
    </message>
    <message>
      <source>Selected</source>
      <translation>Ausgewählt</translation>
    </message>
    <message>
      <source>Set</source>
      <translation>Set</translation>
    </message>
    <message>
      <source>Set up a folder: {what}</source>
      <translation>Ordner eingerichtet: {what}</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Settings of {name}</source>
      <translation>Einstellungen von {name}</translation>
    </message>
    <message>
      <source>Settings of {name} saved</source>
      <translation>Einstellungen von {name} gespeichert</translation>
    </message>
    <message>
      <source>Settings …</source>
      <translation>Einstellungen …</translation>
    </message>
    <message>
      <source>Several values are legitimate; this is the last sampler's.</source>
      <translation>Mehrere Werte sind möglich; dies ist der des letzten Samplers.</translation>
    </message>
    <message>
      <source>Shall this computer open it, too?</source>
      <translation>Soll dieser Computer ihn auch öffnen?</translation>
    </message>
    <message>
      <source>Shape</source>
      <translation>Form</translation>
    </message>
    <message>
      <source>Sharpened by</source>
      <translation>Geschärft um</translation>
    </message>
    <message>
      <source>Sharpness</source>
      <translation>Schärfe</translation>
    </message>
    <message>
      <source>Short movements that show where something went. None where the system says so.</source>
      <translation>Kurze Bewegungen, die zeigen, wohin etwas ging. Keine, wo das System es so will.</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Anzeigen</translation>
    </message>
    <message numerus="yes">
      <source>Show %n assets</source>
      <translation>
        <numerusform>%n Asset anzeigen</numerusform>
        <numerusform>%n Assets anzeigen</numerusform>
      </translation>
    </message>
    <message>
      <source>Show all</source>
      <translation>Alle anzeigen</translation>
    </message>
    <message>
      <source>Show all assets</source>
      <translation>Alle Assets anzeigen</translation>
    </message>
    <message>
      <source>Show all of it</source>
      <translation>Alles zeigen</translation>
    </message>
    <message>
      <source>Show all platforms ({n})</source>
      <translation>Alle Plattformen anzeigen ({n})</translation>
    </message>
    <message>
      <source>Show crash reports</source>
      <translation>Absturzberichte zeigen</translation>
    </message>
    <message>
      <source>Show folder</source>
      <translation>Ordner anzeigen</translation>
    </message>
    <message>
      <source>Show in file manager</source>
      <translation>Im Dateimanager anzeigen</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>Im Ordner zeigen</translation>
    </message>
    <message>
      <source>Show in its folder</source>
      <translation>In seinem Ordner anzeigen</translation>
    </message>
    <message>
      <source>Show in the grid</source>
      <translation>Im Raster anzeigen</translation>
    </message>
    <message>
      <source>Show in their folder</source>
      <translation>In ihrem Ordner zeigen</translation>
    </message>
    <message>
      <source>Show it again</source>
      <translation>Wieder anzeigen</translation>
    </message>
    <message>
      <source>Show its conditions</source>
      <translation>Ihre Bedingungen zeigen</translation>
    </message>
    <message>
      <source>Show its window</source>
      <translation>Sein Fenster anzeigen</translation>
    </message>
    <message>
      <source>Show less</source>
      <translation>Weniger zeigen</translation>
    </message>
    <message>
      <source>Show or hide the filters</source>
      <translation>Filter ein- oder ausblenden</translation>
    </message>
    <message>
      <source>Show or hide the inspector</source>
      <translation>Inspektor ein- oder ausblenden</translation>
    </message>
    <message>
      <source>Show pictures again (Ctrl+B)</source>
      <translation>Bilder wieder zeigen (Strg+B)</translation>
    </message>
    <message>
      <source>Show problems</source>
      <translation>Probleme anzeigen</translation>
    </message>
    <message>
      <source>Show stacks closed</source>
      <translation>Stapel geschlossen zeigen</translation>
    </message>
    <message>
      <source>Show the folder</source>
      <translation>Ordner zeigen</translation>
    </message>
    <message>
      <source>Show the library's folder</source>
      <translation>Ordner der Bibliothek zeigen</translation>
    </message>
    <message>
      <source>Show the log</source>
      <translation>Protokoll zeigen</translation>
    </message>
    <message>
      <source>Show the plan first</source>
      <translation>Zuerst den Plan zeigen</translation>
    </message>
    <message>
      <source>Show the report</source>
      <translation>Bericht anzeigen</translation>
    </message>
    <message>
      <source>Show the trash</source>
      <translation>Papierkorb anzeigen</translation>
    </message>
    <message>
      <source>Show the window</source>
      <translation>Fenster anzeigen</translation>
    </message>
    <message>
      <source>Show them</source>
      <translation>Anzeigen</translation>
    </message>
    <message>
      <source>Show this platform's findings</source>
      <translation>Befunde dieser Plattform anzeigen</translation>
    </message>
    <message>
      <source>Show what is typed</source>
      <translation>Eingabe anzeigen</translation>
    </message>
    <message>
      <source>Show what it changed</source>
      <translation>Zeigen, was es geändert hat</translation>
    </message>
    <message>
      <source>Show what waits</source>
      <translation>Wartendes anzeigen</translation>
    </message>
    <message>
      <source>Show what was seen as boxes</source>
      <translation>Als Rahmen zeigen, was gesehen wurde</translation>
    </message>
    <message>
      <source>Show what was seen in it</source>
      <translation>Zeigen, was darin gesehen wurde</translation>
    </message>
    <message>
      <source>Shown</source>
      <translation>Sichtbar</translation>
    </message>
    <message>
      <source>Shows persona</source>
      <translation>Zeigt Persona</translation>
    </message>
    <message>
      <source>Shows persona …</source>
      <translation>Zeigt Persona …</translation>
    </message>
    <message>
      <source>Shows persona: {what}</source>
      <translation>Zeigt Persona: {what}</translation>
    </message>
    <message>
      <source>Shows that jobs run while the window is put away.</source>
      <translation>Zeigt, dass Aufträge laufen, während das Fenster weggelegt ist.</translation>
    </message>
    <message>
      <source>Sign</source>
      <translation>Anzeichen</translation>
    </message>
    <message>
      <source>Sign of a minor</source>
      <translation>Anzeichen für Minderjährigkeit</translation>
    </message>
    <message>
      <source>Signed</source>
      <translation>Unterschrieben</translation>
    </message>
    <message>
      <source>Signed by</source>
      <translation>Unterschrieben von</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Größe</translation>
    </message>
    <message>
      <source>Size in pixels</source>
      <translation>Größe in Pixeln</translation>
    </message>
    <message>
      <source>Size: {size}</source>
      <translation>Größe: {size}</translation>
    </message>
    <message>
      <source>Skip</source>
      <translation>Überspringen</translation>
    </message>
    <message>
      <source>Skip it</source>
      <translation>Überspringen</translation>
    </message>
    <message>
      <source>Skipped</source>
      <translation>Übersprungen</translation>
    </message>
    <message>
      <source>Smaller thumbnails</source>
      <translation>Kleinere Miniaturen</translation>
    </message>
    <message>
      <source>Smallest file</source>
      <translation>Kleinste Datei</translation>
    </message>
    <message>
      <source>Somebody who signed for it: a release has to cover each use.</source>
      <translation>Jemand, der dafür unterschrieben hat: eine Freigabe muss jede Verwendung abdecken.</translation>
    </message>
    <message>
      <source>Something has to be left that the others are like</source>
      <translation>Etwas muss übrig bleiben, dem die anderen ähnlich sind</translation>
    </message>
    <message>
      <source>Something in it cannot be read.</source>
      <translation>Etwas darin ist nicht lesbar.</translation>
    </message>
    <message>
      <source>Something in it cannot be read. What is whole can be opened.</source>
      <translation>Etwas darin ist nicht lesbar. Was heil ist, lässt sich öffnen.</translation>
    </message>
    <message>
      <source>Something went wrong inside Musekeep. A report is kept on this computer.</source>
      <translation>In Musekeep ist etwas schiefgegangen. Ein Bericht liegt auf diesem Computer.</translation>
    </message>
    <message>
      <source>Sort one by one</source>
      <translation>Einzeln sortieren</translation>
    </message>
    <message>
      <source>Sound</source>
      <translation>Ton</translation>
    </message>
    <message>
      <source>Sound of the clip</source>
      <translation>Ton des Clips</translation>
    </message>
    <message>
      <source>Sources</source>
      <translation>Quellen</translation>
    </message>
    <message>
      <source>Space chooses, − leaves out</source>
      <translation>Leertaste wählt, − lässt aus</translation>
    </message>
    <message>
      <source>Square</source>
      <translation>Quadratisch</translation>
    </message>
    <message>
      <source>Squares</source>
      <translation>Quadrate</translation>
    </message>
    <message>
      <source>Stack</source>
      <translation>Stapeln</translation>
    </message>
    <message>
      <source>Stacked</source>
      <translation>Gestapelt</translation>
    </message>
    <message numerus="yes">
      <source>Stacked %n assets</source>
      <translation>
        <numerusform>%n Asset gestapelt</numerusform>
        <numerusform>%n Assets gestapelt</numerusform>
      </translation>
    </message>
    <message>
      <source>Stale: it has changed since it was decided</source>
      <translation>Überholt: es hat sich seit der Entscheidung geändert</translation>
    </message>
    <message>
      <source>Stars</source>
      <translation>Sterne</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Zustand</translation>
    </message>
    <message>
      <source>Stays: the keeper</source>
      <translation>Bleibt: das Behaltene</translation>
    </message>
    <message>
      <source>Stays: {name}</source>
      <translation>Bleibt: {name}</translation>
    </message>
    <message>
      <source>Stays: {name}. {why}.</source>
      <translation>Bleibt: {name}. {why}.</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>Schritte</translation>
    </message>
    <message>
      <source>Still</source>
      <translation>Standbild</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <source>Stop the running job</source>
      <translation>Laufenden Auftrag anhalten</translation>
    </message>
    <message>
      <source>Stop the search</source>
      <translation>Suche anhalten</translation>
    </message>
    <message>
      <source>Stop watching</source>
      <translation>Nicht mehr beobachten</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>Angehalten</translation>
    </message>
    <message>
      <source>Stopped before the end.</source>
      <translation>Vor dem Ende angehalten.</translation>
    </message>
    <message>
      <source>Stopped watching: {what}</source>
      <translation>Beobachten beendet: {what}</translation>
    </message>
    <message>
      <source>Stopped. “Look again” starts anew.</source>
      <translation>Angehalten. „Noch einmal nachsehen“ beginnt von vorn.</translation>
    </message>
    <message>
      <source>Stopped; nothing was made.</source>
      <translation>Angehalten; nichts wurde angelegt.</translation>
    </message>
    <message>
      <source>Stopped; what was read is kept</source>
      <translation>Angehalten; was gelesen wurde, bleibt</translation>
    </message>
    <message>
      <source>Stopping …</source>
      <translation>Wird angehalten …</translation>
    </message>
    <message>
      <source>Story</source>
      <translation>Story</translation>
    </message>
    <message>
      <source>Subjects</source>
      <translation>Motive</translation>
    </message>
    <message>
      <source>Suggestions</source>
      <translation>Vorschläge</translation>
    </message>
    <message>
      <source>Suggestions {what}</source>
      <translation>Vorschläge {what}</translation>
    </message>
    <message>
      <source>Survey</source>
      <translation>Übersicht</translation>
    </message>
    <message>
      <source>Survey what is selected</source>
      <translation>Auswahl nebeneinander ansehen</translation>
    </message>
    <message>
      <source>System</source>
      <translation>System</translation>
    </message>
    <message>
      <source>Tab takes the first, arrows choose, Esc closes</source>
      <translation>Tab nimmt das erste, Pfeile wählen, Esc schließt</translation>
    </message>
    <message>
      <source>Tag</source>
      <translation>Schlagwort</translation>
    </message>
    <message>
      <source>Tag bar</source>
      <translation>Schlagwortleiste</translation>
    </message>
    <message numerus="yes">
      <source>Tagged %n assets “{tag}”</source>
      <translation>
        <numerusform>%n Asset mit „{tag}“ versehen</numerusform>
        <numerusform>%n Assets mit „{tag}“ versehen</numerusform>
      </translation>
    </message>
    <message>
      <source>Tagged “{what}”</source>
      <translation>Mit „{what}“ versehen</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>Schlagwörter</translation>
    </message>
    <message numerus="yes">
      <source>Take %n likely ones, too</source>
      <translation>
        <numerusform>%n wahrscheinliche auch nehmen</numerusform>
        <numerusform>%n wahrscheinliche auch nehmen</numerusform>
      </translation>
    </message>
    <message>
      <source>Take a decision back …</source>
      <translation>Entscheidung zurücknehmen …</translation>
    </message>
    <message>
      <source>Take all</source>
      <translation>Alle nehmen</translation>
    </message>
    <message>
      <source>Take away …</source>
      <translation>Wegnehmen …</translation>
    </message>
    <message>
      <source>Take away, with new keys for everything</source>
      <translation>Wegnehmen, mit neuen Schlüsseln für alles</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>Zurücknehmen</translation>
    </message>
    <message numerus="yes">
      <source>Take back the decisions on %n assets</source>
      <translation>
        <numerusform>Entscheidung zu %n Asset zurücknehmen</numerusform>
        <numerusform>Entscheidungen zu %n Assets zurücknehmen</numerusform>
      </translation>
    </message>
    <message>
      <source>Take it into the plan</source>
      <translation>In den Plan aufnehmen</translation>
    </message>
    <message>
      <source>Take it off the selection</source>
      <translation>Von der Auswahl nehmen</translation>
    </message>
    <message>
      <source>Take off</source>
      <translation>Abnehmen</translation>
    </message>
    <message>
      <source>Take off the list …</source>
      <translation>Von der Liste nehmen …</translation>
    </message>
    <message>
      <source>Take off the shelf</source>
      <translation>Von der Leiste nehmen</translation>
    </message>
    <message>
      <source>Take off; its files stay where they are</source>
      <translation>Von der Liste nehmen; die Dateien bleiben, wo sie sind</translation>
    </message>
    <message>
      <source>Take out</source>
      <translation>Herausnehmen</translation>
    </message>
    <message>
      <source>Take out of the trash</source>
      <translation>Aus dem Papierkorb holen</translation>
    </message>
    <message>
      <source>Take out of the vault …</source>
      <translation>Aus dem Tresor nehmen …</translation>
    </message>
    <message>
      <source>Take out of this collection</source>
      <translation>Aus dieser Sammlung nehmen</translation>
    </message>
    <message>
      <source>Take out to</source>
      <translation>Herausnehmen nach</translation>
    </message>
    <message>
      <source>Take the mark of a minor off …</source>
      <translation>Kennzeichen der Minderjährigkeit entfernen …</translation>
    </message>
    <message numerus="yes">
      <source>Take the mark off %n assets</source>
      <translation>
        <numerusform>Kennzeichen von %n Asset entfernen</numerusform>
        <numerusform>Kennzeichen von %n Assets entfernen</numerusform>
      </translation>
    </message>
    <message>
      <source>Take the selection out of it</source>
      <translation>Auswahl herausnehmen</translation>
    </message>
    <message>
      <source>Take the stack apart</source>
      <translation>Stapel auflösen</translation>
    </message>
    <message>
      <source>Take them out to a folder instead: that is asked, and written down.</source>
      <translation>Nimm sie stattdessen in einen Ordner heraus: das wird gefragt und festgehalten.</translation>
    </message>
    <message>
      <source>Take this key</source>
      <translation>Diese Taste nehmen</translation>
    </message>
    <message>
      <source>Taken</source>
      <translation>Aufgenommen</translation>
    </message>
    <message>
      <source>Taken off the list; its files stay where they are</source>
      <translation>Von der Liste genommen; die Dateien bleiben, wo sie sind</translation>
    </message>
    <message>
      <source>Takes effect when Musekeep starts next.</source>
      <translation>Wirkt ab dem nächsten Start von Musekeep.</translation>
    </message>
    <message numerus="yes">
      <source>Taking %n assets out</source>
      <translation>
        <numerusform>%n Asset wird herausgenommen</numerusform>
        <numerusform>%n Assets werden herausgenommen</numerusform>
      </translation>
    </message>
    <message>
      <source>Teaser</source>
      <translation>Vorschaubild</translation>
    </message>
    <message>
      <source>Template of the file's name</source>
      <translation>Muster für den Dateinamen</translation>
    </message>
    <message>
      <source>Text beside the file</source>
      <translation>Text neben der Datei</translation>
    </message>
    <message>
      <source>Text of the mark, empty for none</source>
      <translation>Text des Zeichens, leer für keines</translation>
    </message>
    <message>
      <source>That is the code of another vault. Look at the paper again.</source>
      <translation>Das ist der Code eines anderen Tresors. Sieh noch einmal auf das Papier.</translation>
    </message>
    <message>
      <source>That there is a vault, how large it is and how many files it holds can be seen.</source>
      <translation>Zu sehen ist, dass es einen Tresor gibt, wie groß er ist und wie viele Dateien er hält.</translation>
    </message>
    <message>
      <source>The backup of {when} does not restore: {why}</source>
      <translation>Die Sicherung von {when} lässt sich nicht wiederherstellen: {why}</translation>
    </message>
    <message>
      <source>The backup of {when} restores: it is whole</source>
      <translation>Die Sicherung von {when} lässt sich wiederherstellen: sie ist heil</translation>
    </message>
    <message>
      <source>The backup’s folder</source>
      <translation>Ordner der Sicherung</translation>
    </message>
    <message>
      <source>The catalogue with all your words, ratings and decisions, the settings and your own data files. Pictures are not copied: they stay in their folders, and vaults have backups of their own.</source>
      <translation>Der Katalog mit all deinen Worten, Bewertungen und Entscheidungen, die Einstellungen und deine eigenen Datendateien. Bilder werden nicht kopiert: sie bleiben in ihren Ordnern, und Tresore haben eigene Sicherungen.</translation>
    </message>
    <message numerus="yes">
      <source>The chain holds: %n rows, none changed, missing or moved.</source>
      <translation>
        <numerusform>Die Kette hält: %n Zeile, keine geändert, fehlend oder verschoben.</numerusform>
        <numerusform>Die Kette hält: %n Zeilen, keine geändert, fehlend oder verschoben.</numerusform>
      </translation>
    </message>
    <message>
      <source>The chain is broken: {what}.</source>
      <translation>Die Kette ist gebrochen: {what}.</translation>
    </message>
    <message>
      <source>The copy has no recipe.</source>
      <translation>Die Kopie hat kein Rezept.</translation>
    </message>
    <message>
      <source>The copy has {mine} pixels, the original {theirs}.</source>
      <translation>Die Kopie hat {mine} Pixel, das Original {theirs}.</translation>
    </message>
    <message>
      <source>The copy has {mine} stars, the original {theirs}.</source>
      <translation>Die Kopie hat {mine} Sterne, das Original {theirs}.</translation>
    </message>
    <message>
      <source>The copy is kept; the original is in the trash</source>
      <translation>Die Kopie wird behalten; das Original ist im Papierkorb</translation>
    </message>
    <message>
      <source>The copy is newer ({when}).</source>
      <translation>Die Kopie ist neuer ({when}).</translation>
    </message>
    <message>
      <source>The copy is older ({when}).</source>
      <translation>Die Kopie ist älter ({when}).</translation>
    </message>
    <message>
      <source>The copy is {mine}, the original {theirs}.</source>
      <translation>Die Kopie ist {mine}, das Original {theirs}.</translation>
    </message>
    <message>
      <source>The copy is {size} larger.</source>
      <translation>Die Kopie ist {size} größer.</translation>
    </message>
    <message>
      <source>The copy is {size} smaller.</source>
      <translation>Die Kopie ist {size} kleiner.</translation>
    </message>
    <message>
      <source>The file is not there: its drive or folder is offline</source>
      <translation>Die Datei ist nicht da: ihr Laufwerk oder Ordner ist offline</translation>
    </message>
    <message>
      <source>The file only names an address; Musekeep does not fetch it.</source>
      <translation>Die Datei nennt nur eine Adresse; Musekeep ruft sie nicht ab.</translation>
    </message>
    <message>
      <source>The file, or what is said about it, was changed after it was signed.</source>
      <translation>Die Datei, oder was über sie gesagt wird, wurde nach der Unterschrift geändert.</translation>
    </message>
    <message>
      <source>The files stay where they are until they are deleted from here.</source>
      <translation>Die Dateien bleiben, wo sie sind, bis sie von hier gelöscht werden.</translation>
    </message>
    <message numerus="yes">
      <source>The first %n are shown</source>
      <translation>
        <numerusform>Das erste %n wird gezeigt</numerusform>
        <numerusform>Die ersten %n werden gezeigt</numerusform>
      </translation>
    </message>
    <message>
      <source>The history cannot be read</source>
      <translation>Der Verlauf ist nicht lesbar</translation>
    </message>
    <message>
      <source>The library's own folder</source>
      <translation>Der eigene Ordner der Bibliothek</translation>
    </message>
    <message>
      <source>The list of keys is on the clipboard</source>
      <translation>Die Liste der Tasten ist in der Zwischenablage</translation>
    </message>
    <message>
      <source>The list of keys is written</source>
      <translation>Die Liste der Tasten ist geschrieben</translation>
    </message>
    <message>
      <source>The name that decisions carry in the audit chain.</source>
      <translation>Der Name, den Entscheidungen im Prüfprotokoll tragen.</translation>
    </message>
    <message>
      <source>The new one</source>
      <translation>Die neue</translation>
    </message>
    <message>
      <source>The new one again</source>
      <translation>Noch einmal die neue</translation>
    </message>
    <message>
      <source>The one before</source>
      <translation>Die vorige</translation>
    </message>
    <message>
      <source>The one it is a copy of stays on the list.</source>
      <translation>Das, dessen Kopie es ist, bleibt auf der Liste.</translation>
    </message>
    <message>
      <source>The original is kept; the copy is in the trash</source>
      <translation>Das Original wird behalten; die Kopie ist im Papierkorb</translation>
    </message>
    <message>
      <source>The passphrase as it is</source>
      <translation>Die jetzige Passphrase</translation>
    </message>
    <message>
      <source>The passphrase is another now. Backups keep the one before.</source>
      <translation>Die Passphrase ist jetzt eine andere. Sicherungen behalten die vorige.</translation>
    </message>
    <message>
      <source>The pictures of this group</source>
      <translation>Die Bilder dieser Gruppe</translation>
    </message>
    <message>
      <source>The platform says so: it may refuse a file.</source>
      <translation>Die Plattform sagt es: sie kann eine Datei ablehnen.</translation>
    </message>
    <message>
      <source>The policy</source>
      <translation>Die Regeln</translation>
    </message>
    <message>
      <source>The preset</source>
      <translation>Die Vorlage</translation>
    </message>
    <message>
      <source>The queue cannot be read</source>
      <translation>Die Warteschlange ist nicht lesbar</translation>
    </message>
    <message>
      <source>The recovery code</source>
      <translation>Der Wiederherstellungscode</translation>
    </message>
    <message>
      <source>The role is changed …</source>
      <translation>Die Rolle wird geändert …</translation>
    </message>
    <message>
      <source>The role is changed: {role} from the next opening on.</source>
      <translation>Die Rolle ist geändert: {role}, ab dem nächsten Öffnen.</translation>
    </message>
    <message>
      <source>The same again</source>
      <translation>Noch einmal dasselbe</translation>
    </message>
    <message numerus="yes">
      <source>The same file lies in %n places</source>
      <translation>
        <numerusform>Dieselbe Datei liegt an %n Ort</numerusform>
        <numerusform>Dieselbe Datei liegt an %n Orten</numerusform>
      </translation>
    </message>
    <message>
      <source>The search is saved as “{name}”</source>
      <translation>Die Suche ist als „{name}“ gespeichert</translation>
    </message>
    <message>
      <source>The search was stopped. Enter starts it again.</source>
      <translation>Die Suche wurde angehalten. Eingabe beginnt sie neu.</translation>
    </message>
    <message>
      <source>The secret stays the same. Who was an editor keeps what they could open until now: the vault is given new keys for what comes.</source>
      <translation>Das Geheimnis bleibt dasselbe. Wer Bearbeiter war, behält, was bisher zu öffnen war: der Tresor bekommt neue Schlüssel für Kommendes.</translation>
    </message>
    <message>
      <source>The signed document</source>
      <translation>Das unterschriebene Dokument</translation>
    </message>
    <message>
      <source>The stack is taken apart</source>
      <translation>Der Stapel ist aufgelöst</translation>
    </message>
    <message>
      <source>The system would not start another window.</source>
      <translation>Das System wollte kein weiteres Fenster öffnen.</translation>
    </message>
    <message>
      <source>The system's user name</source>
      <translation>Der Benutzername des Systems</translation>
    </message>
    <message>
      <source>The trash is empty</source>
      <translation>Der Papierkorb ist leer</translation>
    </message>
    <message>
      <source>The vault is given new keys …</source>
      <translation>Der Tresor bekommt neue Schlüssel …</translation>
    </message>
    <message>
      <source>The weights are their authors'. Nothing is fetched before you accept.</source>
      <translation>Die Gewichte gehören ihren Urhebern. Nichts wird geholt, bevor du annimmst.</translation>
    </message>
    <message>
      <source>The whole picture</source>
      <translation>Das ganze Bild</translation>
    </message>
    <message>
      <source>The whole, or its own pixels</source>
      <translation>Das Ganze oder eigene Pixel</translation>
    </message>
    <message>
      <source>The words of the post, as .txt</source>
      <translation>Die Worte des Beitrags, als .txt</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>Farbschema</translation>
    </message>
    <message>
      <source>There are conflicting copies of it.</source>
      <translation>Es gibt Konfliktkopien davon.</translation>
    </message>
    <message>
      <source>There are no proposals now</source>
      <translation>Es gibt jetzt keine Vorschläge</translation>
    </message>
    <message>
      <source>There is no backup yet.</source>
      <translation>Es gibt noch keine Sicherung.</translation>
    </message>
    <message>
      <source>There is no prompt to copy</source>
      <translation>Es gibt keinen Prompt zu kopieren</translation>
    </message>
    <message>
      <source>There is none: nothing went wrong so far</source>
      <translation>Es gibt keinen: bisher ging nichts schief</translation>
    </message>
    <message>
      <source>There is nothing here that could be deleted</source>
      <translation>Hier gibt es nichts, was gelöscht werden könnte</translation>
    </message>
    <message>
      <source>There is nothing to narrow this by</source>
      <translation>Hier gibt es nichts einzugrenzen</translation>
    </message>
    <message>
      <source>There is nothing to sort</source>
      <translation>Es gibt nichts zu sortieren</translation>
    </message>
    <message>
      <source>These are different pictures: one recipe, other seeds.</source>
      <translation>Das sind verschiedene Bilder: ein Rezept, andere Seeds.</translation>
    </message>
    <message>
      <source>They are looking at pictures now.</source>
      <translation>Sie sehen gerade Bilder an.</translation>
    </message>
    <message>
      <source>They are really gone</source>
      <translation>Sie sind wirklich weg</translation>
    </message>
    <message>
      <source>They belong together, in this order and one shape</source>
      <translation>Sie gehören zusammen, in dieser Reihenfolge und einer Form</translation>
    </message>
    <message>
      <source>They differ in nothing Musekeep knows of.</source>
      <translation>Sie unterscheiden sich in nichts, was Musekeep weiß.</translation>
    </message>
    <message>
      <source>They may be in another folder.</source>
      <translation>Sie können in einem anderen Ordner sein.</translation>
    </message>
    <message>
      <source>They run on this computer and send nothing. One comes with Musekeep; others are fetched once their licence was agreed to.</source>
      <translation>Sie laufen auf diesem Computer und senden nichts. Eines gehört zu Musekeep; andere werden geholt, sobald ihrer Lizenz zugestimmt wurde.</translation>
    </message>
    <message>
      <source>They stay where they are and are only read. New pictures appear by themselves.</source>
      <translation>Sie bleiben, wo sie sind, und werden nur gelesen. Neue Bilder erscheinen von selbst.</translation>
    </message>
    <message>
      <source>They stay where they are; the sidebar lists them, and how each is watched.</source>
      <translation>Sie bleiben, wo sie sind; die Seitenleiste führt sie auf, und wie jeder beobachtet wird.</translation>
    </message>
    <message>
      <source>They wait until the computer is plugged in.</source>
      <translation>Sie warten, bis der Computer am Strom hängt.</translation>
    </message>
    <message>
      <source>They wait until the import is done.</source>
      <translation>Sie warten, bis der Import fertig ist.</translation>
    </message>
    <message>
      <source>They will not be exported for this platform until somebody takes that back.</source>
      <translation>Sie werden für diese Plattform nicht exportiert, bis das jemand zurücknimmt.</translation>
    </message>
    <message>
      <source>This clip cannot be played.</source>
      <translation>Dieser Clip kann nicht abgespielt werden.</translation>
    </message>
    <message>
      <source>This computer</source>
      <translation>Dieser Computer</translation>
    </message>
    <message>
      <source>This computer and a PIN</source>
      <translation>Dieser Computer und eine PIN</translation>
    </message>
    <message>
      <source>This computer and the PIN</source>
      <translation>Dieser Computer und die PIN</translation>
    </message>
    <message>
      <source>This computer opens it</source>
      <translation>Dieser Computer öffnet ihn</translation>
    </message>
    <message>
      <source>This computer opens the vault from now on.</source>
      <translation>Dieser Computer öffnet den Tresor ab jetzt.</translation>
    </message>
    <message>
      <source>This file could not be read</source>
      <translation>Diese Datei konnte nicht gelesen werden</translation>
    </message>
    <message>
      <source>This goes on with an export that was interrupted. </source>
      <translation>Das setzt einen unterbrochenen Export fort. </translation>
    </message>
    <message>
      <source>This library cannot be opened</source>
      <translation>Diese Bibliothek kann nicht geöffnet werden</translation>
    </message>
    <message>
      <source>This overrules what was found there. Your reason is kept with each decision.</source>
      <translation>Das setzt sich über das Gefundene hinweg. Dein Grund wird mit jeder Entscheidung aufbewahrt.</translation>
    </message>
    <message>
      <source>This overrules what was found. Your reason is kept with the decision.</source>
      <translation>Das setzt sich über das Gefundene hinweg. Dein Grund wird mit der Entscheidung aufbewahrt.</translation>
    </message>
    <message>
      <source>This system has no place in memory for files that are dragged out.</source>
      <translation>Dieses System hat keinen Platz im Arbeitsspeicher für herausgezogene Dateien.</translation>
    </message>
    <message>
      <source>This vault</source>
      <translation>Dieser Tresor</translation>
    </message>
    <message>
      <source>This vault cannot be opened</source>
      <translation>Dieser Tresor kann nicht geöffnet werden</translation>
    </message>
    <message>
      <source>This vault cannot be read</source>
      <translation>Dieser Tresor kann nicht gelesen werden</translation>
    </message>
    <message>
      <source>This vault …</source>
      <translation>Dieser Tresor …</translation>
    </message>
    <message>
      <source>Those where it waits for a decision; where it is clear it stays clear.</source>
      <translation>Die, wo es auf eine Entscheidung wartet; wo es unbedenklich ist, bleibt es so.</translation>
    </message>
    <message>
      <source>Three stars</source>
      <translation>Drei Sterne</translation>
    </message>
    <message>
      <source>Three stars, and on to the next</source>
      <translation>Drei Sterne, und weiter zum nächsten</translation>
    </message>
    <message>
      <source>Thumbnail size</source>
      <translation>Größe der Miniaturen</translation>
    </message>
    <message>
      <source>Thumbnail size (Ctrl + wheel)</source>
      <translation>Größe der Miniaturen (Strg + Mausrad)</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <source>Title of the copy</source>
      <translation>Titel der Kopie</translation>
    </message>
    <message>
      <source>To</source>
      <translation>Nach</translation>
    </message>
    <message>
      <source>To the sidebar</source>
      <translation>Zur Seitenleiste</translation>
    </message>
    <message>
      <source>To the system's trash, from where your file manager can bring it back: {files}.</source>
      <translation>In den Papierkorb des Systems, von wo dein Dateimanager sie zurückholt: {files}.</translation>
    </message>
    <message>
      <source>To vault</source>
      <translation>In den Tresor</translation>
    </message>
    <message>
      <source>Today {time}</source>
      <translation>Heute {time}</translation>
    </message>
    <message>
      <source>Together</source>
      <translation>Zusammen</translation>
    </message>
    <message>
      <source>Together with anything sexual this prohibits it on every platform, and no correction of a word changes that. It can be undone.</source>
      <translation>Zusammen mit allem Sexuellen verbietet es das auf jeder Plattform, und keine Berichtigung eines Wortes ändert das. Es lässt sich rückgängig machen.</translation>
    </message>
    <message>
      <source>Together with anything sexual this prohibits them on every platform, and no correction of a word changes that. It can be undone.</source>
      <translation>Zusammen mit allem Sexuellen verbietet es sie auf jeder Plattform, und keine Berichtigung eines Wortes ändert das. Es lässt sich rückgängig machen.</translation>
    </message>
    <message>
      <source>Told apart: not duplicates</source>
      <translation>Auseinandergehalten: keine Duplikate</translation>
    </message>
    <message>
      <source>Too many to compare. Stars, labels, flags and tags go to all of them, and one undo takes them back.</source>
      <translation>Zu viele zum Vergleichen. Sterne, Farben, Markierungen und Schlagwörter gelten für alle, und ein Rückgängig nimmt sie zurück.</translation>
    </message>
    <message>
      <source>Took a stack apart</source>
      <translation>Stapel aufgelöst</translation>
    </message>
    <message numerus="yes">
      <source>Took back the decisions on %n assets for {platform}</source>
      <translation>
        <numerusform>Entscheidung zu %n Asset für {platform} zurückgenommen</numerusform>
        <numerusform>Entscheidungen zu %n Assets für {platform} zurückgenommen</numerusform>
      </translation>
    </message>
    <message>
      <source>Took out of the trash</source>
      <translation>Aus dem Papierkorb geholt</translation>
    </message>
    <message>
      <source>Took out of “{name}”</source>
      <translation>Aus „{name}“ genommen</translation>
    </message>
    <message numerus="yes">
      <source>Took the flag off %n assets</source>
      <translation>
        <numerusform>Markierung von %n Asset entfernt</numerusform>
        <numerusform>Markierung von %n Assets entfernt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Took the label off %n assets</source>
      <translation>
        <numerusform>Farbe von %n Asset entfernt</numerusform>
        <numerusform>Farbe von %n Assets entfernt</numerusform>
      </translation>
    </message>
    <message>
      <source>Took the tag “{what}” off</source>
      <translation>Schlagwort „{what}“ abgenommen</translation>
    </message>
    <message numerus="yes">
      <source>Took “{tag}” off %n assets</source>
      <translation>
        <numerusform>„{tag}“ von %n Asset entfernt</numerusform>
        <numerusform>„{tag}“ von %n Assets entfernt</numerusform>
      </translation>
    </message>
    <message>
      <source>Trash</source>
      <translation>Papierkorb</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Noch einmal versuchen</translation>
    </message>
    <message>
      <source>Try it</source>
      <translation>Probieren</translation>
    </message>
    <message>
      <source>Try the backup of {when}</source>
      <translation>Sicherung von {when} probieren</translation>
    </message>
    <message>
      <source>Trying a backup</source>
      <translation>Sicherung wird probiert</translation>
    </message>
    <message>
      <source>Two computers wrote to it. Nothing was merged.</source>
      <translation>Zwei Computer haben in ihn geschrieben. Nichts wurde zusammengeführt.</translation>
    </message>
    <message>
      <source>Two stars</source>
      <translation>Zwei Sterne</translation>
    </message>
    <message>
      <source>Two stars, and on to the next</source>
      <translation>Zwei Sterne, und weiter zum nächsten</translation>
    </message>
    <message>
      <source>Type it once</source>
      <translation>Einmal eintippen</translation>
    </message>
    <message>
      <source>Type it once more to open it read-only.</source>
      <translation>Noch einmal eintippen, um ihn nur zum Lesen zu öffnen.</translation>
    </message>
    <message>
      <source>Type it once more. Two computers that write at once lose one’s work.</source>
      <translation>Noch einmal eintippen. Wenn zwei Computer gleichzeitig schreiben, geht die Arbeit des einen verloren.</translation>
    </message>
    <message>
      <source>Unchanged since it was signed, but anybody could have signed it.</source>
      <translation>Seit der Unterschrift unverändert, aber unterschreiben konnte jeder.</translation>
    </message>
    <message>
      <source>Unchanged since it was signed, by someone on the trust list.</source>
      <translation>Seit der Unterschrift unverändert, von jemandem auf der Vertrauensliste.</translation>
    </message>
    <message>
      <source>Under way</source>
      <translation>In Arbeit</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
      <source>Undo %n edits, with this one</source>
      <translation>
        <numerusform>Rückgängig</numerusform>
        <numerusform>%n Bearbeitungen rückgängig, mit dieser</numerusform>
      </translation>
    </message>
    <message>
      <source>Undo it</source>
      <translation>Rückgängig machen</translation>
    </message>
    <message>
      <source>Undo until this edit</source>
      <translation>Rückgängig bis zu dieser</translation>
    </message>
    <message>
      <source>Undone</source>
      <translation>Rückgängig gemacht</translation>
    </message>
    <message>
      <source>Unlock</source>
      <translation>Entsperren</translation>
    </message>
    <message>
      <source>Unlock with this computer</source>
      <translation>Mit diesem Computer entsperren</translation>
    </message>
    <message>
      <source>Unreadable</source>
      <translation>Nicht lesbar</translation>
    </message>
    <message>
      <source>Untagged</source>
      <translation>Ohne Schlagwort</translation>
    </message>
    <message>
      <source>Until</source>
      <translation>Bis</translation>
    </message>
    <message>
      <source>Usage terms</source>
      <translation>Nutzungsbedingungen</translation>
    </message>
    <message>
      <source>Use</source>
      <translation>Verwenden</translation>
    </message>
    <message>
      <source>Use the proposed alt text</source>
      <translation>Vorgeschlagenen Alternativtext verwenden</translation>
    </message>
    <message>
      <source>Usual</source>
      <translation>Üblich</translation>
    </message>
    <message>
      <source>Usual keys</source>
      <translation>Übliche Tasten</translation>
    </message>
    <message>
      <source>Usual keys for all</source>
      <translation>Übliche Tasten für alle</translation>
    </message>
    <message>
      <source>Valid</source>
      <translation>Gültig</translation>
    </message>
    <message>
      <source>Valid from</source>
      <translation>Gültig ab</translation>
    </message>
    <message>
      <source>Valid to</source>
      <translation>Gültig bis</translation>
    </message>
    <message>
      <source>Vault</source>
      <translation>Tresor</translation>
    </message>
    <message>
      <source>Vaults</source>
      <translation>Tresore</translation>
    </message>
    <message>
      <source>Verdict</source>
      <translation>Urteil</translation>
    </message>
    <message>
      <source>Verdicts</source>
      <translation>Urteile</translation>
    </message>
    <message>
      <source>Verify</source>
      <translation>Überprüfen</translation>
    </message>
    <message>
      <source>Versions</source>
      <translation>Versionen</translation>
    </message>
    <message>
      <source>Versions, counts and settings for a question to somebody; no file's name in it.</source>
      <translation>Versionen, Zahlen und Einstellungen für eine Frage an jemanden; kein Dateiname darin.</translation>
    </message>
    <message>
      <source>Video</source>
      <translation>Video</translation>
    </message>
    <message>
      <source>View</source>
      <translation>Ansicht</translation>
    </message>
    <message>
      <source>Viewer</source>
      <translation>Betrachter</translation>
    </message>
    <message>
      <source>Waits for a second look</source>
      <translation>Wartet auf einen zweiten Blick</translation>
    </message>
    <message>
      <source>Waits for a vault</source>
      <translation>Wartet auf einen Tresor</translation>
    </message>
    <message>
      <source>Waits for its turn</source>
      <translation>Wartet, bis er dran ist</translation>
    </message>
    <message>
      <source>Warning</source>
      <translation>Warnung</translation>
    </message>
    <message>
      <source>Watch a folder</source>
      <translation>Ordner beobachten</translation>
    </message>
    <message>
      <source>Watch a folder …</source>
      <translation>Ordner beobachten …</translation>
    </message>
    <message>
      <source>Watched a folder: {what}</source>
      <translation>Ordner beobachtet: {what}</translation>
    </message>
    <message>
      <source>Watched folders</source>
      <translation>Beobachtete Ordner</translation>
    </message>
    <message>
      <source>Watched: new files appear by themselves</source>
      <translation>Beobachtet: neue Dateien erscheinen von selbst</translation>
    </message>
    <message numerus="yes">
      <source>Watching %n folders</source>
      <translation>
        <numerusform>%n Ordner wird beobachtet</numerusform>
        <numerusform>%n Ordner werden beobachtet</numerusform>
      </translation>
    </message>
    <message>
      <source>Watching is paused</source>
      <translation>Beobachten ist angehalten</translation>
    </message>
    <message>
      <source>Watching {name}: its pictures appear as they are read</source>
      <translation>{name} wird beobachtet: die Bilder erscheinen, sobald sie gelesen sind</translation>
    </message>
    <message>
      <source>Ways in are added and taken away in the open vault, by an owner.</source>
      <translation>Zugänge werden im offenen Tresor hinzugefügt und weggenommen, von einem Besitzer.</translation>
    </message>
    <message>
      <source>Welcome to Musekeep</source>
      <translation>Willkommen bei Musekeep</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Was</translation>
    </message>
    <message>
      <source>What a check flags comes up here, and so does what you asked to see later.</source>
      <translation>Was eine Prüfung markiert, kommt hierher, und was du später sehen wolltest.</translation>
    </message>
    <message>
      <source>What a label is to become</source>
      <translation>Was aus einer Bezeichnung wird</translation>
    </message>
    <message>
      <source>What each placement takes, and how files are made. Change a copy.</source>
      <translation>Was jeder Platz verlangt und wie Dateien erstellt werden. Ändere eine Kopie.</translation>
    </message>
    <message>
      <source>What each platform accepts, since when, and who says so. Change a copy.</source>
      <translation>Was jede Plattform annimmt, seit wann und wer es sagt. Ändere eine Kopie.</translation>
    </message>
    <message>
      <source>What else is different</source>
      <translation>Was sonst anders ist</translation>
    </message>
    <message>
      <source>What else is different, one KEY=VALUE a line, as in its data file</source>
      <translation>Was sonst anders ist, je Zeile ein SCHLÜSSEL=WERT wie in der Datendatei</translation>
    </message>
    <message>
      <source>What is refused blocks from</source>
      <translation>Was abgelehnt wird, sperrt ab</translation>
    </message>
    <message>
      <source>What it is made of</source>
      <translation>Woraus es gemacht ist</translation>
    </message>
    <message>
      <source>What it protects</source>
      <translation>Was er schützt</translation>
    </message>
    <message>
      <source>What it was last like</source>
      <translation>Wie es zuletzt aussah</translation>
    </message>
    <message>
      <source>What looks at your pictures, on this computer alone: fetch, switch, check.</source>
      <translation>Was deine Bilder ansieht, allein auf diesem Computer: holen, schalten, prüfen.</translation>
    </message>
    <message>
      <source>What may be seen</source>
      <translation>Was zu sehen sein darf</translation>
    </message>
    <message>
      <source>What may be written</source>
      <translation>Was geschrieben sein darf</translation>
    </message>
    <message>
      <source>What nobody has checked counts as adult. Holding B shows what is blurred.</source>
      <translation>Was niemand geprüft hat, gilt als nicht jugendfrei. B halten zeigt Unscharfes.</translation>
    </message>
    <message>
      <source>What sets them apart</source>
      <translation>Was sie unterscheidet</translation>
    </message>
    <message>
      <source>What the machine makes of them counts again. The audit chain keeps both.</source>
      <translation>Dann zählt wieder, was die Maschine davon hält. Das Prüfprotokoll behält beides.</translation>
    </message>
    <message>
      <source>What the placement takes</source>
      <translation>Was der Platz verlangt</translation>
    </message>
    <message>
      <source>What they may do</source>
      <translation>Was sie dürfen</translation>
    </message>
    <message>
      <source>What was changed by: {deed}</source>
      <translation>Was geändert wurde durch: {deed}</translation>
    </message>
    <message>
      <source>What was done</source>
      <translation>Was getan wurde</translation>
    </message>
    <message>
      <source>What was found</source>
      <translation>Was gefunden wurde</translation>
    </message>
    <message>
      <source>What was moved in may live on in older backups, in the history of a cloud drive and on the disk's own spare blocks. Only files imported straight into the vault were never in the library.</source>
      <translation>Was verschoben wurde, kann in älteren Sicherungen weiterleben, im Verlauf eines Cloud-Laufwerks und auf Reserveblöcken des Datenträgers. Nur was direkt in den Tresor importiert wurde, war nie in der Bibliothek.</translation>
    </message>
    <message>
      <source>What was seen in it</source>
      <translation>Was darin gesehen wurde</translation>
    </message>
    <message>
      <source>What was undone can be done again until something new is edited.</source>
      <translation>Rückgängiges lässt sich wiederholen, bis etwas Neues bearbeitet wird.</translation>
    </message>
    <message>
      <source>What would be exported</source>
      <translation>Was exportiert würde</translation>
    </message>
    <message>
      <source>What you chose</source>
      <translation>Was du gewählt hast</translation>
    </message>
    <message>
      <source>What you rate, tag, label, move or decide is listed here, with its way back.</source>
      <translation>Was du bewertest, verschlagwortest, färbst, verschiebst oder entscheidest, steht hier, mit dem Weg zurück.</translation>
    </message>
    <message>
      <source>What you select in the main window is shown here.</source>
      <translation>Was du im Hauptfenster auswählst, wird hier gezeigt.</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Wann</translation>
    </message>
    <message>
      <source>When nobody is here for</source>
      <translation>Wenn niemand da ist, nach</translation>
    </message>
    <message>
      <source>Where a name is taken</source>
      <translation>Wo ein Name vergeben ist</translation>
    </message>
    <message>
      <source>Where backups go</source>
      <translation>Wohin Sicherungen kommen</translation>
    </message>
    <message>
      <source>Where is {name} now?</source>
      <translation>Wo ist {name} jetzt?</translation>
    </message>
    <message>
      <source>Where it belongs</source>
      <translation>Wohin es gehört</translation>
    </message>
    <message>
      <source>Where it is</source>
      <translation>Wo es ist</translation>
    </message>
    <message>
      <source>Where it is taken</source>
      <translation>Wo er vergeben ist</translation>
    </message>
    <message>
      <source>Where it lies</source>
      <translation>Wo es liegt</translation>
    </message>
    <message>
      <source>Where something was found, your reason is kept with the decision and in the audit chain. What is prohibited cannot be approved.</source>
      <translation>Wo etwas gefunden wurde, wird dein Grund mit der Entscheidung und im Prüfprotokoll aufbewahrt. Verbotenes kann nicht freigegeben werden.</translation>
    </message>
    <message>
      <source>Where the copy goes</source>
      <translation>Wohin die Kopie geht</translation>
    </message>
    <message>
      <source>Where the data lies</source>
      <translation>Wo die Daten liegen</translation>
    </message>
    <message>
      <source>Where the mark is</source>
      <translation>Wo das Zeichen steht</translation>
    </message>
    <message>
      <source>Where the small vault lies</source>
      <translation>Wo der kleine Tresor liegt</translation>
    </message>
    <message>
      <source>Where the vault is put</source>
      <translation>Wohin der Tresor kommt</translation>
    </message>
    <message>
      <source>Where the vault lies</source>
      <translation>Wo der Tresor liegt</translation>
    </message>
    <message>
      <source>Whether an approval counts only once it was confirmed; the settings say so</source>
      <translation>Ob eine Freigabe erst zählt, wenn sie bestätigt wurde; die Einstellungen sagen es</translation>
    </message>
    <message>
      <source>Whether it is whole</source>
      <translation>Ob er heil ist</translation>
    </message>
    <message>
      <source>While Musekeep is open, and when something was changed since the last one.</source>
      <translation>Während Musekeep offen ist und wenn sich seit der letzten etwas geändert hat.</translation>
    </message>
    <message>
      <source>While it is open, whoever controls this computer can read what you can.</source>
      <translation>Solange er offen ist, kann lesen, was du lesen kannst, wer diesen Computer beherrscht.</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>Wer</translation>
    </message>
    <message>
      <source>Who decides</source>
      <translation>Wer entscheidet</translation>
    </message>
    <message>
      <source>Who may open it</source>
      <translation>Wer ihn öffnen darf</translation>
    </message>
    <message>
      <source>Who signed it</source>
      <translation>Wer unterschrieben hat</translation>
    </message>
    <message>
      <source>Whole pictures in lines of equal height</source>
      <translation>Ganze Bilder in Zeilen gleicher Höhe</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Warum</translation>
    </message>
    <message>
      <source>Why (if you like)</source>
      <translation>Warum (wenn du magst)</translation>
    </message>
    <message>
      <source>Why flagged</source>
      <translation>Warum markiert</translation>
    </message>
    <message>
      <source>Why? It is kept with the decision</source>
      <translation>Warum? Es wird mit der Entscheidung aufbewahrt</translation>
    </message>
    <message>
      <source>Width</source>
      <translation>Breite</translation>
    </message>
    <message>
      <source>Width of the mark</source>
      <translation>Breite des Zeichens</translation>
    </message>
    <message>
      <source>With Shift: on all platforms where it waits</source>
      <translation>Mit Umschalt: auf allen Plattformen, wo es wartet</translation>
    </message>
    <message>
      <source>With {files}</source>
      <translation>Mit {files}</translation>
    </message>
    <message>
      <source>Withdraw</source>
      <translation>Zurückziehen</translation>
    </message>
    <message>
      <source>Withdrew a release</source>
      <translation>Freigabe zurückgezogen</translation>
    </message>
    <message>
      <source>Without end</source>
      <translation>Ohne Ende</translation>
    </message>
    <message>
      <source>Without sound</source>
      <translation>Ohne Ton</translation>
    </message>
    <message numerus="yes">
      <source>Without {term}: %n assets</source>
      <translation>
        <numerusform>Ohne {term}: %n Asset</numerusform>
        <numerusform>Ohne {term}: %n Assets</numerusform>
      </translation>
    </message>
    <message>
      <source>Words for</source>
      <translation>Worte für</translation>
    </message>
    <message>
      <source>Working every hash out again …</source>
      <translation>Jede Prüfsumme wird neu berechnet …</translation>
    </message>
    <message>
      <source>Working …</source>
      <translation>Wird bearbeitet …</translation>
    </message>
    <message>
      <source>Works offline · every decision is kept in the audit chain</source>
      <translation>Geht offline · jede Entscheidung bleibt im Prüfprotokoll</translation>
    </message>
    <message>
      <source>Write</source>
      <translation>Schreiben</translation>
    </message>
    <message numerus="yes">
      <source>Write %n files</source>
      <translation>
        <numerusform>%n Datei schreiben</numerusform>
        <numerusform>%n Dateien schreiben</numerusform>
      </translation>
    </message>
    <message>
      <source>Write files</source>
      <translation>Dateien schreiben</translation>
    </message>
    <message>
      <source>Write into the search what the pictures shall show</source>
      <translation>Schreib in die Suche, was die Bilder zeigen sollen</translation>
    </message>
    <message>
      <source>Write it down now: it is shown this once. The code before opens nothing.</source>
      <translation>Schreib ihn jetzt auf: er wird nur dieses eine Mal gezeigt. Der vorige Code öffnet nichts mehr.</translation>
    </message>
    <message>
      <source>Write the audit to</source>
      <translation>Prüfprotokoll schreiben nach</translation>
    </message>
    <message>
      <source>Written as</source>
      <translation>Geschrieben als</translation>
    </message>
    <message>
      <source>Written beside the library without names of files, and never sent.</source>
      <translation>Neben der Bibliothek geschrieben, ohne Dateinamen, und nie gesendet.</translation>
    </message>
    <message>
      <source>Written into it</source>
      <translation>Hineingeschrieben</translation>
    </message>
    <message>
      <source>Wrong secrets were tried before.</source>
      <translation>Es wurden schon falsche Geheimnisse versucht.</translation>
    </message>
    <message>
      <source>Wrote words for {what}</source>
      <translation>Worte geschrieben für {what}</translation>
    </message>
    <message>
      <source>Yellow</source>
      <translation>Gelb</translation>
    </message>
    <message>
      <source>Yellow label</source>
      <translation>Farbe Gelb</translation>
    </message>
    <message>
      <source>Yellow label, and on to the next</source>
      <translation>Farbe Gelb, und weiter zum nächsten</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>Ja</translation>
    </message>
    <message>
      <source>Yesterday {time}</source>
      <translation>Gestern {time}</translation>
    </message>
    <message>
      <source>You are asked again tomorrow</source>
      <translation>Du wirst morgen wieder gefragt</translation>
    </message>
    <message>
      <source>You are asked in a week</source>
      <translation>Du wirst in einer Woche gefragt</translation>
    </message>
    <message>
      <source>You go on where you left: nothing of it was applied yet</source>
      <translation>Du machst weiter, wo du warst: nichts davon wurde schon angewendet</translation>
    </message>
    <message>
      <source>You yourself. Dating profiles accept only this.</source>
      <translation>Du selbst. Datingprofile nehmen nur das an.</translation>
    </message>
    <message>
      <source>Your copy takes the place of the shipped policy, and pictures are judged again. What is prohibited everywhere stays prohibited. The audit chain says that the rules changed.</source>
      <translation>Deine Kopie tritt an die Stelle der mitgelieferten Regeln, und Bilder werden neu beurteilt. Überall Verbotenes bleibt verboten. Das Prüfprotokoll hält fest, dass sich die Regeln geändert haben.</translation>
    </message>
    <message>
      <source>Your crop is kept for {ratio}</source>
      <translation>Dein Ausschnitt für {ratio} ist gespeichert</translation>
    </message>
    <message>
      <source>Your folders</source>
      <translation>Deine Ordner</translation>
    </message>
    <message>
      <source>Your pictures stay where they are</source>
      <translation>Deine Bilder bleiben, wo sie sind</translation>
    </message>
    <message>
      <source>Your secrets</source>
      <translation>Deine Geheimnisse</translation>
    </message>
    <message>
      <source>Your way into this vault takes nothing out of it.</source>
      <translation>Dein Zugang zu diesem Tresor nimmt nichts heraus.</translation>
    </message>
    <message>
      <source>a blur of it</source>
      <translation>eine Unschärfe davon</translation>
    </message>
    <message>
      <source>a colour</source>
      <translation>eine Farbe</translation>
    </message>
    <message>
      <source>a low score</source>
      <translation>niedriger Wert</translation>
    </message>
    <message>
      <source>a part of it</source>
      <translation>ein Teil davon</translation>
    </message>
    <message>
      <source>a photo</source>
      <translation>ein Foto</translation>
    </message>
    <message>
      <source>a photo, computed</source>
      <translation>ein Foto, berechnet</translation>
    </message>
    <message>
      <source>a picture of a screen</source>
      <translation>ein Bild eines Bildschirms</translation>
    </message>
    <message>
      <source>a scanned print</source>
      <translation>ein gescannter Abzug</translation>
    </message>
    <message>
      <source>a second look is missing</source>
      <translation>ein zweiter Blick fehlt</translation>
    </message>
    <message numerus="yes">
      <source>a stack of %n</source>
      <translation>
        <numerusform>ein Stapel von %n</numerusform>
        <numerusform>ein Stapel von %n</numerusform>
      </translation>
    </message>
    <message>
      <source>add a number</source>
      <translation>Nummer anhängen</translation>
    </message>
    <message>
      <source>aim at</source>
      <translation>Zielgröße</translation>
    </message>
    <message>
      <source>aims at {size}</source>
      <translation>zielt auf {size}</translation>
    </message>
    <message>
      <source>all edits</source>
      <translation>alle Bearbeitungen</translation>
    </message>
    <message>
      <source>all over</source>
      <translation>über alles</translation>
    </message>
    <message>
      <source>all platforms</source>
      <translation>alle Plattformen</translation>
    </message>
    <message>
      <source>allowed</source>
      <translation>erlaubt</translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>und %n weiteres</numerusform>
        <numerusform>und %n weitere</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more …</source>
      <translation>
        <numerusform>und %n weiteres …</numerusform>
        <numerusform>und %n weitere …</numerusform>
      </translation>
    </message>
    <message>
      <source>applying policies</source>
      <translation>Regeln werden angewendet</translation>
    </message>
    <message>
      <source>approved</source>
      <translation>freigegeben</translation>
    </message>
    <message>
      <source>as far as others know</source>
      <translation>soweit andere wissen</translation>
    </message>
    <message>
      <source>as needed</source>
      <translation>nach Bedarf</translation>
    </message>
    <message>
      <source>as the preset has it</source>
      <translation>wie in der Vorlage</translation>
    </message>
    <message>
      <source>asset {number}</source>
      <translation>Asset {number}</translation>
    </message>
    <message>
      <source>at most {size}</source>
      <translation>höchstens {size}</translation>
    </message>
    <message>
      <source>attested {day}</source>
      <translation>bestätigt {day}</translation>
    </message>
    <message>
      <source>away</source>
      <translation>weg</translation>
    </message>
    <message>
      <source>better twins</source>
      <translation>bessere Zwillinge</translation>
    </message>
    <message>
      <source>blocked</source>
      <translation>gesperrt</translation>
    </message>
    <message>
      <source>blur</source>
      <translation>Unschärfe</translation>
    </message>
    <message>
      <source>blurred</source>
      <translation>unscharf</translation>
    </message>
    <message>
      <source>borders</source>
      <translation>Ränder</translation>
    </message>
    <message>
      <source>bottom</source>
      <translation>unten</translation>
    </message>
    <message>
      <source>bottom left</source>
      <translation>unten links</translation>
    </message>
    <message>
      <source>bottom right</source>
      <translation>unten rechts</translation>
    </message>
    <message>
      <source>camera's thumbnail</source>
      <translation>Vorschaubild der Kamera</translation>
    </message>
    <message>
      <source>cannot be made</source>
      <translation>kann nicht erstellt werden</translation>
    </message>
    <message>
      <source>caption</source>
      <translation>Bildtext</translation>
    </message>
    <message>
      <source>centre</source>
      <translation>Mitte</translation>
    </message>
    <message>
      <source>chain broken: see the audit</source>
      <translation>Kette gebrochen: siehe das Prüfprotokoll</translation>
    </message>
    <message>
      <source>chain verified</source>
      <translation>Kette geprüft</translation>
    </message>
    <message>
      <source>checking pictures</source>
      <translation>Bilder werden geprüft</translation>
    </message>
    <message>
      <source>checkpoint</source>
      <translation>Checkpoint</translation>
    </message>
    <message>
      <source>chosen</source>
      <translation>gewählt</translation>
    </message>
    <message>
      <source>clear</source>
      <translation>unbedenklich</translation>
    </message>
    <message>
      <source>clips</source>
      <translation>Clips</translation>
    </message>
    <message>
      <source>colours adjusted</source>
      <translation>Farben angepasst</translation>
    </message>
    <message>
      <source>comparing contents</source>
      <translation>Inhalte werden verglichen</translation>
    </message>
    <message>
      <source>confirmed by {name}</source>
      <translation>bestätigt von {name}</translation>
    </message>
    <message>
      <source>confirmed by {who}, {when}</source>
      <translation>bestätigt von {who}, {when}</translation>
    </message>
    <message>
      <source>conflict</source>
      <translation>Konflikt</translation>
    </message>
    <message>
      <source>converted</source>
      <translation>umgewandelt</translation>
    </message>
    <message>
      <source>copy restore</source>
      <translation>kopie sichern wiederherstellen</translation>
    </message>
    <message>
      <source>covered by the platform: {edges} px</source>
      <translation>von der Plattform verdeckt: {edges} px</translation>
    </message>
    <message>
      <source>created</source>
      <translation>erstellt</translation>
    </message>
    <message>
      <source>cropped</source>
      <translation>zugeschnitten</translation>
    </message>
    <message>
      <source>cut to the shape</source>
      <translation>auf die Form zugeschnitten</translation>
    </message>
    <message>
      <source>damaged</source>
      <translation>beschädigt</translation>
    </message>
    <message>
      <source>darkness</source>
      <translation>Dunkelheit</translation>
    </message>
    <message>
      <source>done</source>
      <translation>fertig</translation>
    </message>
    <message>
      <source>drawn by a person</source>
      <translation>von einer Person gezeichnet</translation>
    </message>
    <message>
      <source>drawn on</source>
      <translation>bemalt</translation>
    </message>
    <message>
      <source>drop here</source>
      <translation>hier ablegen</translation>
    </message>
    <message>
      <source>edited</source>
      <translation>bearbeitet</translation>
    </message>
    <message>
      <source>edited by a person</source>
      <translation>von einer Person bearbeitet</translation>
    </message>
    <message>
      <source>emptiness</source>
      <translation>Leere</translation>
    </message>
    <message>
      <source>end</source>
      <translation>Ende</translation>
    </message>
    <message>
      <source>everywhere</source>
      <translation>überall</translation>
    </message>
    <message>
      <source>failed</source>
      <translation>fehlgeschlagen</translation>
    </message>
    <message>
      <source>fictional</source>
      <translation>fiktiv</translation>
    </message>
    <message>
      <source>filtered</source>
      <translation>gefiltert</translation>
    </message>
    <message>
      <source>for {platform}</source>
      <translation>für {platform}</translation>
    </message>
    <message>
      <source>from</source>
      <translation>von</translation>
    </message>
    <message>
      <source>generator's data</source>
      <translation>Daten des Generators</translation>
    </message>
    <message>
      <source>its mirror</source>
      <translation>sein Spiegelbild</translation>
    </message>
    <message>
      <source>its own</source>
      <translation>seine eigene</translation>
    </message>
    <message>
      <source>its own size</source>
      <translation>eigene Größe</translation>
    </message>
    <message>
      <source>its words left with the asset</source>
      <translation>seine Worte gingen mit dem Asset</translation>
    </message>
    <message>
      <source>last checked {day} · {sureness}</source>
      <translation>zuletzt geprüft {day} · {sureness}</translation>
    </message>
    <message>
      <source>leave the new file out</source>
      <translation>neue Datei weglassen</translation>
    </message>
    <message>
      <source>leaves by your word</source>
      <translation>geht auf dein Wort hinaus</translation>
    </message>
    <message>
      <source>left</source>
      <translation>links</translation>
    </message>
    <message>
      <source>left out</source>
      <translation>ausgelassen</translation>
    </message>
    <message>
      <source>licensed likeness</source>
      <translation>lizenziertes Abbild</translation>
    </message>
    <message>
      <source>locked</source>
      <translation>gesperrt</translation>
    </message>
    <message numerus="yes">
      <source>looking at %n assets …</source>
      <translation>
        <numerusform>%n Asset wird angesehen …</numerusform>
        <numerusform>%n Assets werden angesehen …</numerusform>
      </translation>
    </message>
    <message>
      <source>looking for files</source>
      <translation>Dateien werden gesucht</translation>
    </message>
    <message>
      <source>looking …</source>
      <translation>wird angesehen …</translation>
    </message>
    <message>
      <source>machine: {outcome}</source>
      <translation>Maschine: {outcome}</translation>
    </message>
    <message>
      <source>made by a person</source>
      <translation>von einer Person gemacht</translation>
    </message>
    <message>
      <source>made by an algorithm</source>
      <translation>von einem Algorithmus gemacht</translation>
    </message>
    <message>
      <source>made from data</source>
      <translation>aus Daten gemacht</translation>
    </message>
    <message>
      <source>many faces</source>
      <translation>viele Gesichter</translation>
    </message>
    <message>
      <source>memory</source>
      <translation>Gedächtnis</translation>
    </message>
    <message>
      <source>metadata edited</source>
      <translation>Metadaten bearbeitet</translation>
    </message>
    <message>
      <source>missing: it is no longer where it was</source>
      <translation>fehlt: es ist nicht mehr, wo es war</translation>
    </message>
    <message>
      <source>mixed ({values})</source>
      <translation>gemischt ({values})</translation>
    </message>
    <message>
      <source>moving part</source>
      <translation>bewegter Teil</translation>
    </message>
    <message>
      <source>nearly the same as {name},</source>
      <translation>fast dasselbe wie {name},</translation>
    </message>
    <message>
      <source>needs review</source>
      <translation>muss geprüft werden</translation>
    </message>
    <message>
      <source>negative prompt</source>
      <translation>negativer Prompt</translation>
    </message>
    <message>
      <source>never tried</source>
      <translation>nie probiert</translation>
    </message>
    <message>
      <source>new tag</source>
      <translation>neues Schlagwort</translation>
    </message>
    <message>
      <source>newer</source>
      <translation>neuer</translation>
    </message>
    <message>
      <source>no</source>
      <translation>nein</translation>
    </message>
    <message>
      <source>no limit</source>
      <translation>keine Grenze</translation>
    </message>
    <message>
      <source>no lower than</source>
      <translation>nicht unter</translation>
    </message>
    <message>
      <source>no release in force</source>
      <translation>keine gültige Freigabe</translation>
    </message>
    <message>
      <source>no, the picture itself</source>
      <translation>nein, das Bild selbst</translation>
    </message>
    <message>
      <source>nobody has attested it</source>
      <translation>niemand hat es bestätigt</translation>
    </message>
    <message>
      <source>nobody named</source>
      <translation>niemand genannt</translation>
    </message>
    <message>
      <source>noise</source>
      <translation>Rauschen</translation>
    </message>
    <message>
      <source>none</source>
      <translation>keine</translation>
    </message>
    <message>
      <source>none in the file</source>
      <translation>keine in der Datei</translation>
    </message>
    <message>
      <source>none: nothing in the file says AI</source>
      <translation>keine: nichts in der Datei sagt KI</translation>
    </message>
    <message>
      <source>not attested</source>
      <translation>nicht bestätigt</translation>
    </message>
    <message>
      <source>not checked</source>
      <translation>nicht geprüft</translation>
    </message>
    <message>
      <source>not {value}</source>
      <translation>nicht {value}</translation>
    </message>
    <message>
      <source>nothing of them is left in the library</source>
      <translation>nichts davon bleibt in der Bibliothek</translation>
    </message>
    <message>
      <source>nudity</source>
      <translation>Nacktheit</translation>
    </message>
    <message>
      <source>number the new file</source>
      <translation>neue Datei nummerieren</translation>
    </message>
    <message>
      <source>official</source>
      <translation>offiziell</translation>
    </message>
    <message>
      <source>official code</source>
      <translation>offizieller Code</translation>
    </message>
    <message>
      <source>official, archived</source>
      <translation>offiziell, archiviert</translation>
    </message>
    <message>
      <source>official, audited</source>
      <translation>offiziell, geprüft</translation>
    </message>
    <message>
      <source>offline</source>
      <translation>offline</translation>
    </message>
    <message>
      <source>offline: its drive or folder cannot be reached</source>
      <translation>offline: Laufwerk oder Ordner nicht erreichbar</translation>
    </message>
    <message>
      <source>on hold</source>
      <translation>angehalten</translation>
    </message>
    <message>
      <source>one asset in several places</source>
      <translation>ein Asset an mehreren Orten</translation>
    </message>
    <message>
      <source>one of two conflicting copies</source>
      <translation>eine von zwei Konfliktkopien</translation>
    </message>
    <message>
      <source>one zip file</source>
      <translation>eine ZIP-Datei</translation>
    </message>
    <message>
      <source>only in the cloud</source>
      <translation>nur in der Cloud</translation>
    </message>
    <message>
      <source>only of the verified account holder</source>
      <translation>nur vom geprüften Kontoinhaber</translation>
    </message>
    <message>
      <source>opacity</source>
      <translation>Deckkraft</translation>
    </message>
    <message>
      <source>open</source>
      <translation>offen</translation>
    </message>
    <message>
      <source>opened</source>
      <translation>geöffnet</translation>
    </message>
    <message>
      <source>optional</source>
      <translation>freiwillig</translation>
    </message>
    <message>
      <source>or press on the picture</source>
      <translation>oder drücke auf das Bild</translation>
    </message>
    <message>
      <source>other seeds</source>
      <translation>andere Seeds</translation>
    </message>
    <message>
      <source>own likeness</source>
      <translation>eigenes Abbild</translation>
    </message>
    <message>
      <source>parsed</source>
      <translation>gelesen</translation>
    </message>
    <message>
      <source>partly AI-made</source>
      <translation>teilweise KI-erzeugt</translation>
    </message>
    <message>
      <source>parts blacked out</source>
      <translation>Teile geschwärzt</translation>
    </message>
    <message>
      <source>parts removed</source>
      <translation>Teile entfernt</translation>
    </message>
    <message>
      <source>paused</source>
      <translation>angehalten</translation>
    </message>
    <message>
      <source>picked</source>
      <translation>gewählt</translation>
    </message>
    <message>
      <source>picture.png.xmp, as digiKam has it, or picture.xmp, as Lightroom has it.</source>
      <translation>bild.png.xmp, wie digiKam es hat, oder bild.xmp, wie Lightroom es hat.</translation>
    </message>
    <message>
      <source>pictures</source>
      <translation>Bilder</translation>
    </message>
    <message>
      <source>policy {day}</source>
      <translation>Regeln vom {day}</translation>
    </message>
    <message>
      <source>policy {version}</source>
      <translation>Regeln {version}</translation>
    </message>
    <message>
      <source>preparing …</source>
      <translation>wird vorbereitet …</translation>
    </message>
    <message>
      <source>prohibited</source>
      <translation>verboten</translation>
    </message>
    <message>
      <source>prompt</source>
      <translation>Prompt</translation>
    </message>
    <message>
      <source>proposing tags</source>
      <translation>Schlagwörter werden vorgeschlagen</translation>
    </message>
    <message>
      <source>public notes</source>
      <translation>öffentliche Notizen</translation>
    </message>
    <message>
      <source>published</source>
      <translation>veröffentlicht</translation>
    </message>
    <message>
      <source>put together</source>
      <translation>zusammengesetzt</translation>
    </message>
    <message>
      <source>put together from photos</source>
      <translation>aus Fotos zusammengesetzt</translation>
    </message>
    <message>
      <source>put together from several</source>
      <translation>aus mehreren zusammengesetzt</translation>
    </message>
    <message>
      <source>put together, with synthetic parts</source>
      <translation>zusammengesetzt, mit künstlichen Teilen</translation>
    </message>
    <message>
      <source>raw</source>
      <translation>roh</translation>
    </message>
    <message>
      <source>reading files</source>
      <translation>Dateien werden gelesen</translation>
    </message>
    <message>
      <source>ready</source>
      <translation>bereit</translation>
    </message>
    <message>
      <source>recorded in a virtual world</source>
      <translation>in einer virtuellen Welt aufgenommen</translation>
    </message>
    <message>
      <source>rejected</source>
      <translation>abgelehnt</translation>
    </message>
    <message>
      <source>repacked</source>
      <translation>neu verpackt</translation>
    </message>
    <message>
      <source>replace the file</source>
      <translation>Datei ersetzen</translation>
    </message>
    <message>
      <source>replace what was exported before</source>
      <translation>früher Exportiertes ersetzen</translation>
    </message>
    <message>
      <source>reports contradict each other</source>
      <translation>Berichte widersprechen sich</translation>
    </message>
    <message>
      <source>required</source>
      <translation>verlangt</translation>
    </message>
    <message>
      <source>required where it looks real</source>
      <translation>verlangt, wo es echt aussieht</translation>
    </message>
    <message>
      <source>resized</source>
      <translation>Größe geändert</translation>
    </message>
    <message>
      <source>restored on trial {when}</source>
      <translation>probeweise wiederhergestellt {when}</translation>
    </message>
    <message>
      <source>review</source>
      <translation>Prüfung</translation>
    </message>
    <message>
      <source>review in focus</source>
      <translation>Prüfung im Fokus</translation>
    </message>
    <message>
      <source>right</source>
      <translation>rechts</translation>
    </message>
    <message>
      <source>sampler</source>
      <translation>Sampler</translation>
    </message>
    <message>
      <source>scanned film</source>
      <translation>gescannter Film</translation>
    </message>
    <message>
      <source>seed</source>
      <translation>Seed</translation>
    </message>
    <message>
      <source>seed {n}</source>
      <translation>Seed {n}</translation>
    </message>
    <message>
      <source>sharpened by</source>
      <translation>geschärft um</translation>
    </message>
    <message>
      <source>shortcuts keyboard</source>
      <translation>tasten kürzel tastatur</translation>
    </message>
    <message>
      <source>sidecar</source>
      <translation>Begleitdatei</translation>
    </message>
    <message>
      <source>since {when}</source>
      <translation>seit {when}</translation>
    </message>
    <message>
      <source>single files</source>
      <translation>einzelne Dateien</translation>
    </message>
    <message>
      <source>size not known</source>
      <translation>Größe unbekannt</translation>
    </message>
    <message>
      <source>size not told</source>
      <translation>Größe nicht genannt</translation>
    </message>
    <message>
      <source>slightly edited by a person</source>
      <translation>von einer Person leicht bearbeitet</translation>
    </message>
    <message>
      <source>something unknown</source>
      <translation>etwas Unbekanntes</translation>
    </message>
    <message>
      <source>source</source>
      <translation>Quelle</translation>
    </message>
    <message>
      <source>stale: what it rested on has changed</source>
      <translation>überholt: worauf es beruhte, hat sich geändert</translation>
    </message>
    <message>
      <source>start</source>
      <translation>Anfang</translation>
    </message>
    <message>
      <source>steps</source>
      <translation>Schritte</translation>
    </message>
    <message>
      <source>stopped</source>
      <translation>angehalten</translation>
    </message>
    <message>
      <source>the files they came from are where they were</source>
      <translation>die Dateien, aus denen sie kamen, sind, wo sie waren</translation>
    </message>
    <message>
      <source>the platform may do it</source>
      <translation>die Plattform darf es</translation>
    </message>
    <message>
      <source>the platform's own word</source>
      <translation>das Wort der Plattform selbst</translation>
    </message>
    <message>
      <source>the rejected are in the trash</source>
      <translation>Abgelehntes ist im Papierkorb</translation>
    </message>
    <message>
      <source>the same</source>
      <translation>dasselbe</translation>
    </message>
    <message>
      <source>the whole picture, filled up</source>
      <translation>das ganze Bild, aufgefüllt</translation>
    </message>
    <message>
      <source>the whole picture, no larger</source>
      <translation>das ganze Bild, nicht größer</translation>
    </message>
    <message>
      <source>their tags, decisions and exports go to the keepers. No file is touched.</source>
      <translation>ihre Schlagwörter, Entscheidungen und Exporte gehen auf die Behaltenen über. Keine Datei wird angerührt.</translation>
    </message>
    <message>
      <source>third party</source>
      <translation>Dritte</translation>
    </message>
    <message>
      <source>this pack</source>
      <translation>dieses Paket</translation>
    </message>
    <message>
      <source>to</source>
      <translation>bis</translation>
    </message>
    <message>
      <source>to {folder}</source>
      <translation>nach {folder}</translation>
    </message>
    <message>
      <source>too old to undo</source>
      <translation>zu alt, um es rückgängig zu machen</translation>
    </message>
    <message>
      <source>top</source>
      <translation>oben</translation>
    </message>
    <message>
      <source>top left</source>
      <translation>oben links</translation>
    </message>
    <message>
      <source>top right</source>
      <translation>oben rechts</translation>
    </message>
    <message>
      <source>traces are left: see the notes</source>
      <translation>Spuren sind geblieben: siehe die Hinweise</translation>
    </message>
    <message>
      <source>turned</source>
      <translation>gedreht</translation>
    </message>
    <message>
      <source>undone</source>
      <translation>rückgängig gemacht</translation>
    </message>
    <message>
      <source>undone for good</source>
      <translation>endgültig rückgängig gemacht</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>unbekannt</translation>
    </message>
    <message numerus="yes">
      <source>unlike %n others</source>
      <translation>
        <numerusform>unähnlich %n anderem</numerusform>
        <numerusform>unähnlich %n anderen</numerusform>
      </translation>
    </message>
    <message>
      <source>unreadable: {reason}</source>
      <translation>nicht lesbar: {reason}</translation>
    </message>
    <message>
      <source>up to {rate:g} frames a second</source>
      <translation>bis zu {rate:g} Bilder je Sekunde</translation>
    </message>
    <message>
      <source>vault receipt.txt</source>
      <translation>Tresorquittung.txt</translation>
    </message>
    <message>
      <source>version licence packs notices</source>
      <translation>version lizenz pakete hinweise</translation>
    </message>
    <message>
      <source>waits for a second look</source>
      <translation>wartet auf einen zweiten Blick</translation>
    </message>
    <message>
      <source>waits for a vault</source>
      <translation>wartet auf einen Tresor</translation>
    </message>
    <message>
      <source>waits for its turn</source>
      <translation>wartet, bis er dran ist</translation>
    </message>
    <message>
      <source>watermarked</source>
      <translation>mit Wasserzeichen</translation>
    </message>
    <message>
      <source>watermarked all over</source>
      <translation>ganz mit Wasserzeichen überzogen</translation>
    </message>
    <message>
      <source>where there is room</source>
      <translation>wo Platz ist</translation>
    </message>
    <message>
      <source>whiteness</source>
      <translation>Weiße</translation>
    </message>
    <message>
      <source>width</source>
      <translation>Breite</translation>
    </message>
    <message>
      <source>workflow</source>
      <translation>Workflow</translation>
    </message>
    <message>
      <source>write nothing</source>
      <translation>nichts schreiben</translation>
    </message>
    <message>
      <source>writing files</source>
      <translation>Dateien werden geschrieben</translation>
    </message>
    <message>
      <source>written</source>
      <translation>geschrieben</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>ja</translation>
    </message>
    <message>
      <source>you came in by it</source>
      <translation>du bist damit hereingekommen</translation>
    </message>
    <message>
      <source>you chose it</source>
      <translation>du hast es gewählt</translation>
    </message>
    <message>
      <source>your crop</source>
      <translation>dein Ausschnitt</translation>
    </message>
    <message>
      <source>your own</source>
      <translation>deine eigene</translation>
    </message>
    <message>
      <source>{assets} · {size} · {tried}</source>
      <translation>{assets} · {size} · {tried}</translation>
    </message>
    <message>
      <source>{asset}, selected</source>
      <translation>{asset}, ausgewählt</translation>
    </message>
    <message>
      <source>{at} of {all}</source>
      <translation>{at} von {all}</translation>
    </message>
    <message>
      <source>{at} of {total}</source>
      <translation>{at} von {total}</translation>
    </message>
    <message>
      <source>{column}: {order}</source>
      <translation>{column}: {order}</translation>
    </message>
    <message>
      <source>{files} with {beside}</source>
      <translation>{files} mit {beside}</translation>
    </message>
    <message>
      <source>{first} and {last}</source>
      <translation>{first} und {last}</translation>
    </message>
    <message>
      <source>{found} of {all}</source>
      <translation>{found} von {all}</translation>
    </message>
    <message>
      <source>{id} · for {kind}</source>
      <translation>{id} · für {kind}</translation>
    </message>
    <message>
      <source>{keys} – also another's</source>
      <translation>{keys} – auch eines anderen</translation>
    </message>
    <message>
      <source>{key} means “{action}” now; taking it leaves that without it.</source>
      <translation>{key} bedeutet jetzt „{action}“; wer sie nimmt, lässt das ohne.</translation>
    </message>
    <message>
      <source>{label} in {context}</source>
      <translation>{label} in {context}</translation>
    </message>
    <message>
      <source>{label} stays in it: the picture is AI-made.</source>
      <translation>{label} bleibt darin: das Bild ist KI-erzeugt.</translation>
    </message>
    <message>
      <source>{licence} · version {version} · {source}</source>
      <translation>{licence} · Version {version} · {source}</translation>
    </message>
    <message>
      <source>{like}, most alike first</source>
      <translation>{like}, ähnlichste zuerst</translation>
    </message>
    <message>
      <source>{like}, {unlike}; best first</source>
      <translation>{like}, {unlike}; beste zuerst</translation>
    </message>
    <message>
      <source>{lost} of {known} files of {name} were not found. Nothing was marked. Is the drive connected?</source>
      <translation>{lost} von {known} Dateien von {name} wurden nicht gefunden. Nichts wurde vermerkt. Ist das Laufwerk verbunden?</translation>
    </message>
    <message>
      <source>{name} is let in. Tell them the passphrase yourself, not by mail.</source>
      <translation>{name} ist eingelassen. Sag ihnen die Passphrase selbst, nicht per Mail.</translation>
    </message>
    <message>
      <source>{name} is no longer watched; its assets stay</source>
      <translation>{name} wird nicht mehr beobachtet; seine Assets bleiben</translation>
    </message>
    <message>
      <source>{name} is put back when Musekeep starts next. What the library is now is kept beside the backups; edits made until then are in there, too.</source>
      <translation>{name} wird beim nächsten Start von Musekeep zurückgeholt. Was die Bibliothek jetzt ist, bleibt neben den Sicherungen; Bearbeitungen bis dahin sind auch darin.</translation>
    </message>
    <message>
      <source>{name} removed; documents stay in the library</source>
      <translation>{name} entfernt; Dokumente bleiben in der Bibliothek</translation>
    </message>
    <message>
      <source>{name} saved</source>
      <translation>{name} gespeichert</translation>
    </message>
    <message>
      <source>{name} · {count} of {total}</source>
      <translation>{name} · {count} von {total}</translation>
    </message>
    <message>
      <source>{name}, {at} of {number}</source>
      <translation>{name}, {at} von {number}</translation>
    </message>
    <message>
      <source>{name}: {words}</source>
      <translation>{name}: {words}</translation>
    </message>
    <message>
      <source>{n} bytes</source>
      <translation>{n} Bytes</translation>
    </message>
    <message>
      <source>{n} min</source>
      <translation>{n} Min.</translation>
    </message>
    <message>
      <source>{n} steps</source>
      <translation>{n} Schritte</translation>
    </message>
    <message>
      <source>{outcome} on {names}</source>
      <translation>{outcome} auf {names}</translation>
    </message>
    <message>
      <source>{pages} pages and {blobs} sealed files read.</source>
      <translation>{pages} Seiten und {blobs} versiegelte Dateien gelesen.</translation>
    </message>
    <message>
      <source>{percent} %</source>
      <translation>{percent} %</translation>
    </message>
    <message>
      <source>{platform} is judged as before</source>
      <translation>{platform} wird beurteilt wie zuvor</translation>
    </message>
    <message>
      <source>{platform} is judged by the shipped rules again</source>
      <translation>{platform} wird wieder nach den mitgelieferten Regeln beurteilt</translation>
    </message>
    <message>
      <source>{platform} is judged by your own rules now</source>
      <translation>{platform} wird jetzt nach deinen eigenen Regeln beurteilt</translation>
    </message>
    <message>
      <source>{platform} {outcome}</source>
      <translation>{platform} {outcome}</translation>
    </message>
    <message>
      <source>{preset} is deleted</source>
      <translation>{preset} ist gelöscht</translation>
    </message>
    <message>
      <source>{rate}/s</source>
      <translation>{rate}/s</translation>
    </message>
    <message>
      <source>{share} likely to go, by what you answered and what was measured</source>
      <translation>{share} wahrscheinlich weg, nach deinen Antworten und dem Gemessenen</translation>
    </message>
    <message>
      <source>{shown} of {total}</source>
      <translation>{shown} von {total}</translation>
    </message>
    <message>
      <source>{size} to gain</source>
      <translation>{size} zu gewinnen</translation>
    </message>
    <message>
      <source>{size} · {licence}</source>
      <translation>{size} · {licence}</translation>
    </message>
    <message>
      <source>{term}, kept on export</source>
      <translation>{term}, beim Export behalten</translation>
    </message>
    <message>
      <source>{title} is a preset of your own</source>
      <translation>{title} ist eine eigene Vorlage</translation>
    </message>
    <message>
      <source>{title} is changed</source>
      <translation>{title} ist geändert</translation>
    </message>
    <message>
      <source>{title}, folded</source>
      <translation>{title}, zugeklappt</translation>
    </message>
    <message>
      <source>{title}, open</source>
      <translation>{title}, offen</translation>
    </message>
    <message>
      <source>{title}, your own</source>
      <translation>{title}, deine eigene</translation>
    </message>
    <message numerus="yes">
      <source>{traits} count less</source>
      <translation>
        <numerusform>{traits} zählt weniger</numerusform>
        <numerusform>{traits} zählen weniger</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{traits} count more</source>
      <translation>
        <numerusform>{traits} zählt mehr</numerusform>
        <numerusform>{traits} zählen mehr</numerusform>
      </translation>
    </message>
    <message>
      <source>{what} · copied</source>
      <translation>{what} · kopiert</translation>
    </message>
    <message>
      <source>{what}, with {more}</source>
      <translation>{what}, mit {more}</translation>
    </message>
    <message>
      <source>{what}: ready. Drag again.</source>
      <translation>{what}: bereit. Zieh noch einmal.</translation>
    </message>
    <message>
      <source>{what}: ready. Drag the tile again.</source>
      <translation>{what}: bereit. Zieh die Kachel noch einmal.</translation>
    </message>
    <message>
      <source>{what}: {used} of at least {limit} {unit}</source>
      <translation>{what}: {used} von mindestens {limit} {unit}</translation>
    </message>
    <message>
      <source>{what}: {used} of {limit} {unit}</source>
      <translation>{what}: {used} von {limit} {unit}</translation>
    </message>
    <message>
      <source>{what}: {used} {unit}, no limit is known</source>
      <translation>{what}: {used} {unit}, keine Grenze bekannt</translation>
    </message>
    <message>
      <source>{who}, {when}: {outcome}</source>
      <translation>{who}, {when}: {outcome}</translation>
    </message>
    <message>
      <source>{why}: files that are only in the cloud are listed and never downloaded unasked</source>
      <translation>{why}: Dateien nur in der Cloud werden aufgelistet und nie ungefragt heruntergeladen</translation>
    </message>
    <message>
      <source>“{label}” is not proposed any more</source>
      <translation>„{label}“ wird nicht mehr vorgeschlagen</translation>
    </message>
    <message>
      <source>“{label}” is proposed as “{to}” from now on</source>
      <translation>„{label}“ wird ab jetzt als „{to}“ vorgeschlagen</translation>
    </message>
    <message>
      <source>“{label}” is proposed from {score} on</source>
      <translation>„{label}“ wird ab {score} vorgeschlagen</translation>
    </message>
    <message>
      <source>“{name}” is deleted; its pictures stay</source>
      <translation>„{name}“ ist gelöscht; ihre Bilder bleiben</translation>
    </message>
    <message>
      <source>“{name}” is merged into “{into}”</source>
      <translation>„{name}“ ist mit „{into}“ zusammengeführt</translation>
    </message>
    <message>
      <source>“{name}” is on the list</source>
      <translation>„{name}“ ist auf der Liste</translation>
    </message>
    <message>
      <source>“{name}” is open on the command line: it locks when that ends.</source>
      <translation>„{name}“ ist auf der Kommandozeile offen: er sperrt, wenn das endet.</translation>
    </message>
    <message>
      <source>“{name}” is put there</source>
      <translation>„{name}“ ist dort</translation>
    </message>
    <message>
      <source>“{name}” is still open: its window does not answer. End it there.</source>
      <translation>„{name}“ ist noch offen: sein Fenster antwortet nicht. Beende es dort.</translation>
    </message>
    <message>
      <source>“{name}” is the present search now</source>
      <translation>„{name}“ ist jetzt die jetzige Suche</translation>
    </message>
    <message>
      <source>“{name}” is there</source>
      <translation>„{name}“ ist da</translation>
    </message>
    <message>
      <source>“{name}” is under “{under}” now</source>
      <translation>„{name}“ ist jetzt unter „{under}“</translation>
    </message>
    <message>
      <source>“{name}” stands by itself now</source>
      <translation>„{name}“ steht jetzt für sich</translation>
    </message>
    <message>
      <source>“{term}” is no sign here</source>
      <translation>„{term}“ ist hier kein Anzeichen</translation>
    </message>
    <message>
      <source>“{term}” is no sign here …</source>
      <translation>„{term}“ ist hier kein Anzeichen …</translation>
    </message>
    <message>
      <source>“{term}” is no sign of a minor here</source>
      <translation>„{term}“ ist hier kein Anzeichen für Minderjährigkeit</translation>
    </message>
    <message>
      <source>“{term}” no longer counts here</source>
      <translation>„{term}“ zählt hier nicht mehr</translation>
    </message>
  </context>
</TS>
