<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
  <context>
    <name>window</name>
    <message>
      <source> · your own</source>
      <translation> · tuyo</translation>
    </message>
    <message numerus="yes">
      <source>%n are not in the trash, and stay.</source>
      <translation>
        <numerusform>%n no está en la papelera, y se queda.</numerusform>
        <numerusform>%n no están en la papelera, y se quedan.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n are prohibited: they go nowhere</source>
      <translation>
        <numerusform>%n está prohibido: no va a ninguna parte</numerusform>
        <numerusform>%n están prohibidos: no van a ninguna parte</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets</source>
      <translation>
        <numerusform>%n recurso</numerusform>
        <numerusform>%n recursos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets are back</source>
      <translation>
        <numerusform>%n recurso ha vuelto</numerusform>
        <numerusform>%n recursos han vuelto</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets are in the trash; their files stay where they are</source>
      <translation>
        <numerusform>%n recurso está en la papelera; su archivo se queda donde está</numerusform>
        <numerusform>%n recursos están en la papelera; sus archivos se quedan donde están</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets are in the vault</source>
      <translation>
        <numerusform>%n recurso está en la bóveda</numerusform>
        <numerusform>%n recursos están en la bóveda</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets are in {folder}</source>
      <translation>
        <numerusform>%n recurso está en {folder}</numerusform>
        <numerusform>%n recursos están en {folder}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets are in “{name}”</source>
      <translation>
        <numerusform>%n recurso está en «{name}»</numerusform>
        <numerusform>%n recursos están en «{name}»</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets are marked</source>
      <translation>
        <numerusform>%n recurso está marcado</numerusform>
        <numerusform>%n recursos están marcados</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets are on their way in.</source>
      <translation>
        <numerusform>%n recurso está entrando.</numerusform>
        <numerusform>%n recursos están entrando.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets are out of “{name}”</source>
      <translation>
        <numerusform>%n recurso ya no está en «{name}»</numerusform>
        <numerusform>%n recursos ya no están en «{name}»</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets are unmarked</source>
      <translation>
        <numerusform>%n recurso ya no está marcado</numerusform>
        <numerusform>%n recursos ya no están marcados</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets are {flag}</source>
      <translation>
        <numerusform>%n recurso: {flag}</numerusform>
        <numerusform>%n recursos: {flag}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets go into “{name}”</source>
      <translation>
        <numerusform>%n recurso entra en «{name}»</numerusform>
        <numerusform>%n recursos entran en «{name}»</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets go to the trash,</source>
      <translation>
        <numerusform>%n recurso va a la papelera,</numerusform>
        <numerusform>%n recursos van a la papelera,</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets go to {folder}, where anybody can read them. They pass the same check as an export.</source>
      <translation>
        <numerusform>%n recurso va a {folder}, donde cualquiera puede leerlo. Pasa la misma comprobación que una exportación.</numerusform>
        <numerusform>%n recursos van a {folder}, donde cualquiera puede leerlos. Pasan la misma comprobación que una exportación.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets no longer show it</source>
      <translation>
        <numerusform>%n recurso ya no la muestra</numerusform>
        <numerusform>%n recursos ya no la muestran</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets no longer show {name}</source>
      <translation>
        <numerusform>%n recurso ya no muestra a {name}</numerusform>
        <numerusform>%n recursos ya no muestran a {name}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets rejected</source>
      <translation>
        <numerusform>%n recurso descartado: lleva la marca</numerusform>
        <numerusform>%n recursos descartados</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets show {name}</source>
      <translation>
        <numerusform>%n recurso muestra a {name}</numerusform>
        <numerusform>%n recursos muestran a {name}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets stay</source>
      <translation>
        <numerusform>%n recurso se queda</numerusform>
        <numerusform>%n recursos se quedan</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets stay in the library</source>
      <translation>
        <numerusform>%n recurso se queda en la biblioteca</numerusform>
        <numerusform>%n recursos se quedan en la biblioteca</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets wait for it.</source>
      <translation>
        <numerusform>%n recurso la espera.</numerusform>
        <numerusform>%n recursos la esperan.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets wait for “{name}”, which is locked</source>
      <translation>
        <numerusform>%n recurso espera a «{name}», que está bloqueada</numerusform>
        <numerusform>%n recursos esperan a «{name}», que está bloqueada</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assets wait. They stay in the library until the vault is opened.</source>
      <translation>
        <numerusform>%n recurso espera. Se queda en la biblioteca hasta que se abra la bóveda.</numerusform>
        <numerusform>%n recursos esperan. Se quedan en la biblioteca hasta que se abra la bóveda.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n backups</source>
      <translation>
        <numerusform>%n copia</numerusform>
        <numerusform>%n copias</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n blocked</source>
      <translation>
        <numerusform>%n bloqueado</numerusform>
        <numerusform>%n bloqueados</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cannot be made</source>
      <translation>
        <numerusform>%n no se puede crear</numerusform>
        <numerusform>%n no se pueden crear</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n changes, not saved yet</source>
      <translation>
        <numerusform>%n cambio sin guardar</numerusform>
        <numerusform>%n cambios sin guardar</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n companion files</source>
      <translation>
        <numerusform>%n archivo acompañante</numerusform>
        <numerusform>%n archivos acompañantes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n could not be</source>
      <translation>
        <numerusform>%n no se pudo</numerusform>
        <numerusform>%n no se pudieron</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n could not be moved</source>
      <translation>
        <numerusform>%n no se pudo mover</numerusform>
        <numerusform>%n no se pudieron mover</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n could not be read</source>
      <translation>
        <numerusform>%n no se pudo leer</numerusform>
        <numerusform>%n no se pudieron leer</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n days left</source>
      <translation>
        <numerusform>queda %n día</numerusform>
        <numerusform>quedan %n días</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n decided in this session</source>
      <translation>
        <numerusform>%n decidido en esta sesión</numerusform>
        <numerusform>%n decididos en esta sesión</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n decisions to make</source>
      <translation>
        <numerusform>%n decisión por tomar</numerusform>
        <numerusform>%n decisiones por tomar</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n duplicates merged; their files stay where they are</source>
      <translation>
        <numerusform>%n duplicado fusionado; su archivo se queda donde está</numerusform>
        <numerusform>%n duplicados fusionados; sus archivos se quedan donde están</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n edits</source>
      <translation>
        <numerusform>%n edición</numerusform>
        <numerusform>%n ediciones</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n edits done again</source>
      <translation>
        <numerusform>%n edición rehecha</numerusform>
        <numerusform>%n ediciones rehechas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n edits undone</source>
      <translation>
        <numerusform>%n edición deshecha</numerusform>
        <numerusform>%n ediciones deshechas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n failed</source>
      <translation>
        <numerusform>%n fallido</numerusform>
        <numerusform>%n fallidos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files</source>
      <translation>
        <numerusform>%n archivo</numerusform>
        <numerusform>%n archivos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files ({size})</source>
      <translation>
        <numerusform>%n archivo ({size})</numerusform>
        <numerusform>%n archivos ({size})</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files are back</source>
      <translation>
        <numerusform>%n archivo ha vuelto</numerusform>
        <numerusform>%n archivos han vuelto</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files are deleted</source>
      <translation>
        <numerusform>%n archivo está eliminado</numerusform>
        <numerusform>%n archivos están eliminados</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files are here now</source>
      <translation>
        <numerusform>%n archivo está aquí ahora</numerusform>
        <numerusform>%n archivos están aquí ahora</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files are in the vault</source>
      <translation>
        <numerusform>%n archivo está en la bóveda</numerusform>
        <numerusform>%n archivos están en la bóveda</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files are not in the library.</source>
      <translation>
        <numerusform>%n archivo no está en la biblioteca.</numerusform>
        <numerusform>%n archivos no están en la biblioteca.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files are not there</source>
      <translation>
        <numerusform>%n archivo no está</numerusform>
        <numerusform>%n archivos no están</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files are still missing.</source>
      <translation>
        <numerusform>%n archivo sigue faltando.</numerusform>
        <numerusform>%n archivos siguen faltando.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files beside it</source>
      <translation>
        <numerusform>%n archivo junto a él</numerusform>
        <numerusform>%n archivos junto a él</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files copied</source>
      <translation>
        <numerusform>%n archivo copiado</numerusform>
        <numerusform>%n archivos copiados</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files found</source>
      <translation>
        <numerusform>%n archivo encontrado</numerusform>
        <numerusform>%n archivos encontrados</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files had problems</source>
      <translation>
        <numerusform>%n archivo tuvo un problema</numerusform>
        <numerusform>%n archivos tuvieron problemas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files left of an export to “{where}”, begun {when}</source>
      <translation>
        <numerusform>Queda %n archivo de una exportación a «{where}», iniciada {when}</numerusform>
        <numerusform>Quedan %n archivos de una exportación a «{where}», iniciada {when}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files moved</source>
      <translation>
        <numerusform>%n archivo movido</numerusform>
        <numerusform>%n archivos movidos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files of it are there.</source>
      <translation>
        <numerusform>%n archivo suyo está.</numerusform>
        <numerusform>%n archivos suyos están.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files relinked</source>
      <translation>
        <numerusform>%n archivo vinculado de nuevo</numerusform>
        <numerusform>%n archivos vinculados de nuevo</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files written</source>
      <translation>
        <numerusform>%n archivo escrito</numerusform>
        <numerusform>%n archivos escritos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n groups become one asset each.</source>
      <translation>
        <numerusform>%n grupo se convierte en un recurso.</numerusform>
        <numerusform>%n grupos se convierten en un recurso cada uno.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n h left</source>
      <translation>
        <numerusform>queda %n h</numerusform>
        <numerusform>quedan %n h</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n jobs</source>
      <translation>
        <numerusform>%n tarea</numerusform>
        <numerusform>%n tareas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n kept</source>
      <translation>
        <numerusform>%n conservado</numerusform>
        <numerusform>%n conservados</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n known already</source>
      <translation>
        <numerusform>%n ya conocido</numerusform>
        <numerusform>%n ya conocidos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n left out</source>
      <translation>
        <numerusform>%n omitido</numerusform>
        <numerusform>%n omitidos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n min left</source>
      <translation>
        <numerusform>queda %n min</numerusform>
        <numerusform>quedan %n min</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n minutes</source>
      <translation>
        <numerusform>%n minuto</numerusform>
        <numerusform>%n minutos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more</source>
      <translation>
        <numerusform>%n más</numerusform>
        <numerusform>%n más</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more platforms</source>
      <translation>
        <numerusform>%n plataforma más</numerusform>
        <numerusform>%n plataformas más</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more wait</source>
      <translation>
        <numerusform>%n más espera</numerusform>
        <numerusform>%n más esperan</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n need review</source>
      <translation>
        <numerusform>%n necesita revisión</numerusform>
        <numerusform>%n necesitan revisión</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n new</source>
      <translation>
        <numerusform>%n nuevo</numerusform>
        <numerusform>%n nuevos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n no longer there</source>
      <translation>
        <numerusform>%n ya no está</numerusform>
        <numerusform>%n ya no están</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n not found</source>
      <translation>
        <numerusform>%n no encontrado</numerusform>
        <numerusform>%n no encontrados</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n offline</source>
      <translation>
        <numerusform>%n sin conexión</numerusform>
        <numerusform>%n sin conexión</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n originals</source>
      <translation>
        <numerusform>%n original</numerusform>
        <numerusform>%n originales</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n pictures</source>
      <translation>
        <numerusform>%n imagen</numerusform>
        <numerusform>%n imágenes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n pictures checked</source>
      <translation>
        <numerusform>%n imagen comprobada</numerusform>
        <numerusform>%n imágenes comprobadas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n pictures in a small vault of their own: whoever has it sees those, and nothing of this vault. They pass the same check as an export.</source>
      <translation>
        <numerusform>%n imagen en una pequeña bóveda propia: quien la tenga ve esa y nada de esta bóveda. Pasa la misma comprobación que una exportación.</numerusform>
        <numerusform>%n imágenes en una pequeña bóveda propia: quien la tenga ve esas y nada de esta bóveda. Pasan la misma comprobación que una exportación.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n pictures looked at</source>
      <translation>
        <numerusform>%n imagen mirada</numerusform>
        <numerusform>%n imágenes miradas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n places</source>
      <translation>
        <numerusform>%n lugar</numerusform>
        <numerusform>%n lugares</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n platforms</source>
      <translation>
        <numerusform>%n plataforma</numerusform>
        <numerusform>%n plataformas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n presets</source>
      <translation>
        <numerusform>%n preajuste</numerusform>
        <numerusform>%n preajustes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n problems</source>
      <translation>
        <numerusform>%n problema</numerusform>
        <numerusform>%n problemas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n ready</source>
      <translation>
        <numerusform>%n listo</numerusform>
        <numerusform>%n listos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n ready · drag out</source>
      <translation>
        <numerusform>%n listo · arrastrar fuera</numerusform>
        <numerusform>%n listos · arrastrar fuera</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rejected</source>
      <translation>
        <numerusform>%n descartado</numerusform>
        <numerusform>%n descartados</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rows</source>
      <translation>
        <numerusform>%n fila</numerusform>
        <numerusform>%n filas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n s left</source>
      <translation>
        <numerusform>queda %n s</numerusform>
        <numerusform>quedan %n s</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n seconds</source>
      <translation>
        <numerusform>%n segundo</numerusform>
        <numerusform>%n segundos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n selected</source>
      <translation>
        <numerusform>%n seleccionado</numerusform>
        <numerusform>%n seleccionados</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n stars</source>
      <translation>
        <numerusform>%n estrella</numerusform>
        <numerusform>%n estrellas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n still to be made</source>
      <translation>
        <numerusform>%n por crear</numerusform>
        <numerusform>%n por crear</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n still wait</source>
      <translation>
        <numerusform>%n aún espera</numerusform>
        <numerusform>%n aún esperan</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n tiles</source>
      <translation>
        <numerusform>%n pieza</numerusform>
        <numerusform>%n piezas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n times</source>
      <translation>
        <numerusform>%n vez</numerusform>
        <numerusform>%n veces</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n to review</source>
      <translation>
        <numerusform>%n por revisar</numerusform>
        <numerusform>%n por revisar</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n undecided</source>
      <translation>
        <numerusform>%n sin decidir</numerusform>
        <numerusform>%n sin decidir</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n vaults locked</source>
      <translation>
        <numerusform>%n bóveda bloqueada</numerusform>
        <numerusform>%n bóvedas bloqueadas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n versions</source>
      <translation>
        <numerusform>%n versión</numerusform>
        <numerusform>%n versiones</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n waiting</source>
      <translation>
        <numerusform>%n en espera</numerusform>
        <numerusform>%n en espera</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n without a name</source>
      <translation>
        <numerusform>%n sin nombre</numerusform>
        <numerusform>%n sin nombre</numerusform>
      </translation>
    </message>
    <message>
      <source>A cloud folder</source>
      <translation>Una carpeta en la nube</translation>
    </message>
    <message>
      <source>A cloud folder: what is only in the cloud is not downloaded.</source>
      <translation>Una carpeta en la nube: lo que solo está en la nube no se descarga.</translation>
    </message>
    <message>
      <source>A folder with pictures</source>
      <translation>Una carpeta con imágenes</translation>
    </message>
    <message>
      <source>A job could not be finished.</source>
      <translation>Una tarea no se pudo terminar.</translation>
    </message>
    <message>
      <source>A job has ended.</source>
      <translation>Una tarea ha terminado.</translation>
    </message>
    <message>
      <source>A newer Musekeep made it. Nothing in it was changed.</source>
      <translation>Lo creó un Musekeep más nuevo. No se ha cambiado nada.</translation>
    </message>
    <message>
      <source>A pack</source>
      <translation>Un paquete</translation>
    </message>
    <message>
      <source>A pack is a model that looks at your pictures on this computer. Nothing of a picture leaves it; only fetching a pack uses the network.</source>
      <translation>Un paquete es un modelo que mira tus imágenes en este equipo. Nada de una imagen sale de él; solo se usa la red para obtener un paquete.</translation>
    </message>
    <message>
      <source>A passphrase for them</source>
      <translation>Una frase de contraseña para ellos</translation>
    </message>
    <message>
      <source>A person marked a sign of a minor</source>
      <translation>Una persona marcó una señal de un menor</translation>
    </message>
    <message>
      <source>A person marked a sign of a minor here.</source>
      <translation>Una persona marcó aquí una señal de un menor.</translation>
    </message>
    <message>
      <source>A persona needs a name.</source>
      <translation>Un personaje necesita un nombre.</translation>
    </message>
    <message>
      <source>A preset of your own, made of {title}</source>
      <translation>Un preajuste propio, hecho de {title}</translation>
    </message>
    <message>
      <source>A receipt holds the head of its record of who did what. Kept elsewhere, it shows whether somebody put an older copy in its place.</source>
      <translation>Un recibo guarda la cabeza del registro de quién hizo qué. Guardado en otro lugar, muestra si alguien puso una copia antigua en su sitio.</translation>
    </message>
    <message>
      <source>A recipe</source>
      <translation>Una receta</translation>
    </message>
    <message>
      <source>A saved search</source>
      <translation>Una búsqueda guardada</translation>
    </message>
    <message>
      <source>A sidecar file</source>
      <translation>Un archivo adjunto</translation>
    </message>
    <message>
      <source>A tag, like Style/Film; −Film takes it off</source>
      <translation>Una etiqueta, como Estilo/Cine; −Cine la quita</translation>
    </message>
    <message>
      <source>A vault’s folder (its name ends in .musevault)</source>
      <translation>La carpeta de una bóveda (su nombre acaba en .musevault)</translation>
    </message>
    <message>
      <source>AI label</source>
      <translation>Etiqueta de IA</translation>
    </message>
    <message>
      <source>AI-made</source>
      <translation>Hecho con IA</translation>
    </message>
    <message>
      <source>About Musekeep</source>
      <translation>Acerca de Musekeep</translation>
    </message>
    <message>
      <source>About the picture under review</source>
      <translation>Sobre la imagen en revisión</translation>
    </message>
    <message>
      <source>About this preset</source>
      <translation>Sobre este preajuste</translation>
    </message>
    <message>
      <source>About this vault</source>
      <translation>Sobre esta bóveda</translation>
    </message>
    <message>
      <source>Accept</source>
      <translation>Aceptar</translation>
    </message>
    <message numerus="yes">
      <source>Accept %n above {score}</source>
      <translation>
        <numerusform>Aceptar %n por encima de {score}</numerusform>
        <numerusform>Aceptar %n por encima de {score}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Accept all %n</source>
      <translation>
        <numerusform>Aceptar %n, no hay más</numerusform>
        <numerusform>Aceptar las %n</numerusform>
      </translation>
    </message>
    <message>
      <source>Accept all above a score</source>
      <translation>Aceptar todo por encima de un valor</translation>
    </message>
    <message>
      <source>Accept all above …</source>
      <translation>Aceptar todo por encima de …</translation>
    </message>
    <message>
      <source>Accept and install</source>
      <translation>Aceptar e instalar</translation>
    </message>
    <message>
      <source>Accept {name}</source>
      <translation>Aceptar {name}</translation>
    </message>
    <message numerus="yes">
      <source>Accepted for %n assets</source>
      <translation>
        <numerusform>Aceptado para %n recurso</numerusform>
        <numerusform>Aceptado para %n recursos</numerusform>
      </translation>
    </message>
    <message>
      <source>Accepting “{label}” puts on the tag “{to}” from now on</source>
      <translation>Desde ahora, aceptar «{label}» pone la etiqueta «{to}»</translation>
    </message>
    <message>
      <source>Accepting “{name}” puts on the tag</source>
      <translation>Aceptar «{name}» pone la etiqueta</translation>
    </message>
    <message>
      <source>Act</source>
      <translation>Acto</translation>
    </message>
    <message>
      <source>Action</source>
      <translation>Acción</translation>
    </message>
    <message>
      <source>Actions and their keys</source>
      <translation>Acciones y sus teclas</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Añadir</translation>
    </message>
    <message>
      <source>Add a folder …</source>
      <translation>Añadir una carpeta …</translation>
    </message>
    <message>
      <source>Add a tag</source>
      <translation>Añadir una etiqueta</translation>
    </message>
    <message>
      <source>Add a tag, like Style/Film</source>
      <translation>Añade una etiqueta, como Estilo/Cine</translation>
    </message>
    <message>
      <source>Add a vault from elsewhere …</source>
      <translation>Añadir una bóveda de otro lugar …</translation>
    </message>
    <message>
      <source>Add this key</source>
      <translation>Añadir esta tecla</translation>
    </message>
    <message>
      <source>Added</source>
      <translation>Añadido</translation>
    </message>
    <message>
      <source>Added a release of {what}</source>
      <translation>Autorización de {what} añadida</translation>
    </message>
    <message>
      <source>Adult</source>
      <translation>Adulto</translation>
    </message>
    <message>
      <source>Adult content</source>
      <translation>Contenido adulto</translation>
    </message>
    <message>
      <source>Adult content is hidden</source>
      <translation>El contenido adulto está oculto</translation>
    </message>
    <message>
      <source>Adult content: blurred</source>
      <translation>Contenido adulto: difuminado</translation>
    </message>
    <message>
      <source>Adult content: hidden</source>
      <translation>Contenido adulto: oculto</translation>
    </message>
    <message>
      <source>Adult content: shown</source>
      <translation>Contenido adulto: visible</translation>
    </message>
    <message>
      <source>Age gate</source>
      <translation>Control de edad</translation>
    </message>
    <message>
      <source>Aim at</source>
      <translation>Apuntar a</translation>
    </message>
    <message>
      <source>All acts</source>
      <translation>Todos los actos</translation>
    </message>
    <message>
      <source>All assets</source>
      <translation>Todos los recursos</translation>
    </message>
    <message>
      <source>All keys are as usual again</source>
      <translation>Todas las teclas vuelven a ser las habituales</translation>
    </message>
    <message>
      <source>All of these wait for a vault already</source>
      <translation>Todos estos ya esperan una bóveda</translation>
    </message>
    <message>
      <source>All packs …</source>
      <translation>Todos los paquetes …</translation>
    </message>
    <message>
      <source>All platforms</source>
      <translation>Todas las plataformas</translation>
    </message>
    <message>
      <source>All that is flagged here as a grid, to decide on many</source>
      <translation>Todo lo marcado aquí en cuadrícula, para decidir sobre muchos</translation>
    </message>
    <message>
      <source>Also</source>
      <translation>También</translation>
    </message>
    <message>
      <source>Also known</source>
      <translation>También se sabe</translation>
    </message>
    <message>
      <source>Alt text</source>
      <translation>Texto alternativo</translation>
    </message>
    <message>
      <source>An approval counts when it was said twice, the second time with fresh eyes.</source>
      <translation>Una aprobación cuenta cuando se dijo dos veces, la segunda con ojos frescos.</translation>
    </message>
    <message>
      <source>And</source>
      <translation>Y</translation>
    </message>
    <message>
      <source>Animated</source>
      <translation>Animado</translation>
    </message>
    <message>
      <source>Anna</source>
      <translation>Ana</translation>
    </message>
    <message>
      <source>Another collection …</source>
      <translation>Otra colección …</translation>
    </message>
    <message>
      <source>Another pack is being installed; one at a time.</source>
      <translation>Se está instalando otro paquete; de uno en uno.</translation>
    </message>
    <message>
      <source>Another seed</source>
      <translation>Otra semilla</translation>
    </message>
    <message>
      <source>Answered a conflict: {what}</source>
      <translation>Conflicto respondido: {what}</translation>
    </message>
    <message>
      <source>Any change to its files is noticed, but for a copy of it that is simply older.</source>
      <translation>Se nota cualquier cambio en sus archivos, salvo una copia que simplemente sea más antigua.</translation>
    </message>
    <message>
      <source>Anything asks for a look from</source>
      <translation>Algo pide una mirada desde</translation>
    </message>
    <message>
      <source>Appearance</source>
      <translation>Apariencia</translation>
    </message>
    <message>
      <source>Apply</source>
      <translation>Aplicar</translation>
    </message>
    <message>
      <source>Approvals want a second look</source>
      <translation>Las aprobaciones piden una segunda mirada</translation>
    </message>
    <message>
      <source>Approve</source>
      <translation>Aprobar</translation>
    </message>
    <message numerus="yes">
      <source>Approve %n assets</source>
      <translation>
        <numerusform>Aprobar %n recurso</numerusform>
        <numerusform>Aprobar %n recursos</numerusform>
      </translation>
    </message>
    <message>
      <source>Approve for a platform …</source>
      <translation>Aprobar para una plataforma …</translation>
    </message>
    <message numerus="yes">
      <source>Approve for all %n platforms</source>
      <translation>
        <numerusform>Aprobar para %n plataforma</numerusform>
        <numerusform>Aprobar para las %n plataformas</numerusform>
      </translation>
    </message>
    <message>
      <source>Approve for {platform}</source>
      <translation>Aprobar para {platform}</translation>
    </message>
    <message>
      <source>Approve on all platforms where it waits</source>
      <translation>Aprobar en todas las plataformas donde espera</translation>
    </message>
    <message>
      <source>Approve, or confirm as the second look</source>
      <translation>Aprobar, o confirmar como segunda mirada</translation>
    </message>
    <message numerus="yes">
      <source>Approved %n assets for {platform}</source>
      <translation>
        <numerusform>%n recurso aprobado para {platform}</numerusform>
        <numerusform>%n recursos aprobados para {platform}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Approved for %n platforms</source>
      <translation>
        <numerusform>Aprobado para %n plataforma</numerusform>
        <numerusform>Aprobado para %n plataformas</numerusform>
      </translation>
    </message>
    <message>
      <source>Approved for {platform}</source>
      <translation>Aprobado para {platform}</translation>
    </message>
    <message>
      <source>Archived</source>
      <translation>Archivado</translation>
    </message>
    <message>
      <source>Around it</source>
      <translation>Alrededor</translation>
    </message>
    <message>
      <source>As CSV, for spreadsheets …</source>
      <translation>Como CSV, para hojas de cálculo …</translation>
    </message>
    <message>
      <source>As JSON, for programs …</source>
      <translation>Como JSON, para programas …</translation>
    </message>
    <message>
      <source>As a vault of its own: nothing is replaced</source>
      <translation>Como bóveda propia: no se reemplaza nada</translation>
    </message>
    <message>
      <source>As proposed</source>
      <translation>Como se propone</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Como el sistema</translation>
    </message>
    <message>
      <source>Ask again in a week</source>
      <translation>Preguntar de nuevo en una semana</translation>
    </message>
    <message>
      <source>Ask again tomorrow</source>
      <translation>Preguntar de nuevo mañana</translation>
    </message>
    <message>
      <source>Ask again tomorrow; with Shift, in a week</source>
      <translation>Preguntar de nuevo mañana; con Mayús, en una semana</translation>
    </message>
    <message>
      <source>Asset {row} of {all}</source>
      <translation>Recurso {row} de {all}</translation>
    </message>
    <message>
      <source>Assets</source>
      <translation>Recursos</translation>
    </message>
    <message>
      <source>At most</source>
      <translation>Como mucho</translation>
    </message>
    <message>
      <source>Attestation</source>
      <translation>Declaración</translation>
    </message>
    <message>
      <source>Attested on</source>
      <translation>Declarado el</translation>
    </message>
    <message>
      <source>Audit</source>
      <translation>Auditoría</translation>
    </message>
    <message>
      <source>Audit chain</source>
      <translation>Cadena de auditoría</translation>
    </message>
    <message>
      <source>Audit written to {name}</source>
      <translation>Auditoría escrita en {name}</translation>
    </message>
    <message>
      <source>Automatic</source>
      <translation>Automático</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Atrás</translation>
    </message>
    <message>
      <source>Back to the one before</source>
      <translation>Volver al anterior</translation>
    </message>
    <message>
      <source>Back to the pictures</source>
      <translation>Volver a las imágenes</translation>
    </message>
    <message>
      <source>Back to the shipped one</source>
      <translation>Volver a la original</translation>
    </message>
    <message>
      <source>Back up now</source>
      <translation>Hacer copia ahora</translation>
    </message>
    <message>
      <source>Back up …</source>
      <translation>Hacer copia …</translation>
    </message>
    <message>
      <source>Backed up, and restored on trial: {when}</source>
      <translation>Copia hecha y restaurada a prueba: {when}</translation>
    </message>
    <message>
      <source>Backing up a vault</source>
      <translation>Copia de seguridad de una bóveda</translation>
    </message>
    <message>
      <source>Backing up the library</source>
      <translation>Copia de seguridad de la biblioteca</translation>
    </message>
    <message>
      <source>Backups</source>
      <translation>Copias de seguridad</translation>
    </message>
    <message>
      <source>Backups go to</source>
      <translation>Las copias van a</translation>
    </message>
    <message>
      <source>Backups …</source>
      <translation>Copias de seguridad …</translation>
    </message>
    <message>
      <source>Because</source>
      <translation>Porque</translation>
    </message>
    <message>
      <source>Before the others</source>
      <translation>Antes que los otros</translation>
    </message>
    <message>
      <source>Begin</source>
      <translation>Empezar</translation>
    </message>
    <message>
      <source>Behind a paywall</source>
      <translation>Tras un muro de pago</translation>
    </message>
    <message>
      <source>Beside it</source>
      <translation>Junto a él</translation>
    </message>
    <message>
      <source>Beside the processor. Used once it was found to agree with the processor.</source>
      <translation>Junto al procesador. Se usa cuando se ha visto que coincide con él.</translation>
    </message>
    <message>
      <source>Best a folder on another disk.</source>
      <translation>Mejor una carpeta en otro disco.</translation>
    </message>
    <message>
      <source>Best rated</source>
      <translation>Mejor valorados</translation>
    </message>
    <message>
      <source>Better than the others in this</source>
      <translation>Mejor que los otros en</translation>
    </message>
    <message>
      <source>Blue</source>
      <translation>Azul</translation>
    </message>
    <message>
      <source>Blue label</source>
      <translation>Color azul</translation>
    </message>
    <message>
      <source>Blue label, and on to the next</source>
      <translation>Color azul, y al siguiente</translation>
    </message>
    <message>
      <source>Blur every picture, in all windows</source>
      <translation>Difuminar todas las imágenes, en todas las ventanas</translation>
    </message>
    <message>
      <source>Blurred</source>
      <translation>Difuminado</translation>
    </message>
    <message>
      <source>Blurred until you hold B</source>
      <translation>Difuminado hasta que mantengas B</translation>
    </message>
    <message>
      <source>Both are kept</source>
      <translation>Se conservan ambas</translation>
    </message>
    <message>
      <source>Both have the same content.</source>
      <translation>Ambas tienen el mismo contenido.</translation>
    </message>
    <message>
      <source>Bring it back</source>
      <translation>Recuperarlo</translation>
    </message>
    <message>
      <source>By cryptography</source>
      <translation>Por criptografía</translation>
    </message>
    <message>
      <source>By events</source>
      <translation>Por eventos</translation>
    </message>
    <message>
      <source>By polling</source>
      <translation>Por sondeo</translation>
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
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Caption</source>
      <translation>Pie de foto</translation>
    </message>
    <message>
      <source>Carousel</source>
      <translation>Carrusel</translation>
    </message>
    <message>
      <source>Carries</source>
      <translation>Lleva</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>Cambiar</translation>
    </message>
    <message>
      <source>Change a copy …</source>
      <translation>Cambiar una copia …</translation>
    </message>
    <message>
      <source>Change folder …</source>
      <translation>Cambiar carpeta …</translation>
    </message>
    <message>
      <source>Change it</source>
      <translation>Cambiarlo</translation>
    </message>
    <message>
      <source>Change keys …</source>
      <translation>Cambiar claves …</translation>
    </message>
    <message>
      <source>Change the passphrase …</source>
      <translation>Cambiar la frase de contraseña …</translation>
    </message>
    <message>
      <source>Change the role</source>
      <translation>Cambiar el rol</translation>
    </message>
    <message>
      <source>Change …</source>
      <translation>Cambiar …</translation>
    </message>
    <message>
      <source>Characters</source>
      <translation>Caracteres</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>Comprobar</translation>
    </message>
    <message>
      <source>Check again</source>
      <translation>Comprobar otra vez</translation>
    </message>
    <message>
      <source>Checked by machine: {told}</source>
      <translation>Comprobado por la máquina: {told}</translation>
    </message>
    <message>
      <source>Checked: every file is as it should be</source>
      <translation>Comprobado: cada archivo está como debe</translation>
    </message>
    <message>
      <source>Checking</source>
      <translation>Comprobando</translation>
    </message>
    <message>
      <source>Checking …</source>
      <translation>Comprobando …</translation>
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
      <translation>Elegir una carpeta …</translation>
    </message>
    <message>
      <source>Choose presets</source>
      <translation>Elegir preajustes</translation>
    </message>
    <message>
      <source>Choose presets for the shelf</source>
      <translation>Elegir preajustes para el estante</translation>
    </message>
    <message>
      <source>Choose the document …</source>
      <translation>Elegir el documento …</translation>
    </message>
    <message>
      <source>Choose the folder they may be in now. Musekeep looks there for files with the same content, then for the same names in the same places. Nothing is changed before you say so.</source>
      <translation>Elige la carpeta donde pueden estar ahora. Musekeep busca allí archivos con el mismo contenido y luego los mismos nombres en los mismos sitios. No se cambia nada hasta que tú lo digas.</translation>
    </message>
    <message>
      <source>Choose the signed document first.</source>
      <translation>Elige primero el documento firmado.</translation>
    </message>
    <message>
      <source>Choose …</source>
      <translation>Elegir …</translation>
    </message>
    <message>
      <source>Chose the cover of a stack</source>
      <translation>Portada de una pila elegida</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Vaciar</translation>
    </message>
    <message numerus="yes">
      <source>Clear on %n others</source>
      <translation>
        <numerusform>Limpio en otra %n</numerusform>
        <numerusform>Limpio en otras %n</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Clear on %n platforms</source>
      <translation>
        <numerusform>Limpio en %n plataforma</numerusform>
        <numerusform>Limpio en %n plataformas</numerusform>
      </translation>
    </message>
    <message>
      <source>Clear the flag, and on to the next</source>
      <translation>Quitar la marca, y al siguiente</translation>
    </message>
    <message>
      <source>Clear the list</source>
      <translation>Vaciar la lista</translation>
    </message>
    <message>
      <source>Clear the search</source>
      <translation>Vaciar la búsqueda</translation>
    </message>
    <message>
      <source>Click to go on watching.</source>
      <translation>Haz clic para seguir vigilando.</translation>
    </message>
    <message>
      <source>Click to pause.</source>
      <translation>Haz clic para pausar.</translation>
    </message>
    <message>
      <source>Clip</source>
      <translation>Clip</translation>
    </message>
    <message>
      <source>Clipboard histories are asked not to keep it</source>
      <translation>Se pide a los historiales del portapapeles que no lo guarden</translation>
    </message>
    <message>
      <source>Clips cannot be played here: a library of the system is missing.</source>
      <translation>Aquí no se pueden reproducir clips: falta una biblioteca del sistema.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Close the tag bar</source>
      <translation>Cerrar la barra de etiquetas</translation>
    </message>
    <message>
      <source>Close this section</source>
      <translation>Cerrar esta sección</translation>
    </message>
    <message>
      <source>Collection</source>
      <translation>Colección</translation>
    </message>
    <message>
      <source>Collection “{what}”</source>
      <translation>Colección «{what}»</translation>
    </message>
    <message>
      <source>Collections</source>
      <translation>Colecciones</translation>
    </message>
    <message>
      <source>Colour</source>
      <translation>Color</translation>
    </message>
    <message>
      <source>Colour detail</source>
      <translation>Detalle de color</translation>
    </message>
    <message>
      <source>Colour, as #rrggbb</source>
      <translation>Color, como #rrggbb</translation>
    </message>
    <message>
      <source>Colours</source>
      <translation>Colores</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>Comparar</translation>
    </message>
    <message>
      <source>Compare its files with the hashes that are known</source>
      <translation>Comparar sus archivos con los hashes conocidos</translation>
    </message>
    <message>
      <source>Compare two to four</source>
      <translation>Comparar de dos a cuatro</translation>
    </message>
    <message>
      <source>Compare without this one</source>
      <translation>Comparar sin este</translation>
    </message>
    <message>
      <source>Confirm</source>
      <translation>Confirmar</translation>
    </message>
    <message>
      <source>Confirmed a decision on {what}</source>
      <translation>Decisión sobre {what} confirmada</translation>
    </message>
    <message>
      <source>Confirmed for {platform}</source>
      <translation>Confirmado para {platform}</translation>
    </message>
    <message>
      <source>Conflict</source>
      <translation>Conflicto</translation>
    </message>
    <message>
      <source>Conflicts</source>
      <translation>Conflictos</translation>
    </message>
    <message>
      <source>Consent</source>
      <translation>Consentimiento</translation>
    </message>
    <message>
      <source>Content Credentials</source>
      <translation>Content Credentials</translation>
    </message>
    <message>
      <source>Contrast</source>
      <translation>Contraste</translation>
    </message>
    <message>
      <source>Copied to {folder}: {size} written.</source>
      <translation>Copiado a {folder}: {size} escritos.</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Copiar</translation>
    </message>
    <message>
      <source>Copy as my own …</source>
      <translation>Copiar como propio …</translation>
    </message>
    <message>
      <source>Copy as text</source>
      <translation>Copiar como texto</translation>
    </message>
    <message>
      <source>Copy diagnostics</source>
      <translation>Copiar diagnóstico</translation>
    </message>
    <message>
      <source>Copy exported files</source>
      <translation>Copiar archivos exportados</translation>
    </message>
    <message>
      <source>Copy files</source>
      <translation>Copiar archivos</translation>
    </message>
    <message>
      <source>Copy it and paste it into ComfyUI's canvas.</source>
      <translation>Cópialo y pégalo en el lienzo de ComfyUI.</translation>
    </message>
    <message>
      <source>Copy prompt</source>
      <translation>Copiar el prompt</translation>
    </message>
    <message>
      <source>Copy the files</source>
      <translation>Copiar los archivos</translation>
    </message>
    <message>
      <source>Copy the list</source>
      <translation>Copiar la lista</translation>
    </message>
    <message>
      <source>Copy {name}</source>
      <translation>Copiar {name}</translation>
    </message>
    <message>
      <source>Copy, and keep here</source>
      <translation>Copiar y conservar aquí</translation>
    </message>
    <message>
      <source>Copying …</source>
      <translation>Copiando …</translation>
    </message>
    <message>
      <source>Copyright</source>
      <translation>Copyright</translation>
    </message>
    <message>
      <source>Correct</source>
      <translation>Corregir</translation>
    </message>
    <message>
      <source>Corrected</source>
      <translation>Corregido</translation>
    </message>
    <message>
      <source>Corrected a matched word: {what}</source>
      <translation>Palabra mal reconocida corregida: {what}</translation>
    </message>
    <message>
      <source>Correction</source>
      <translation>Corrección</translation>
    </message>
    <message>
      <source>Could go</source>
      <translation>Podría irse</translation>
    </message>
    <message>
      <source>Could not be read</source>
      <translation>No se pudo leer</translation>
    </message>
    <message>
      <source>Counting …</source>
      <translation>Contando …</translation>
    </message>
    <message>
      <source>Cover at</source>
      <translation>Portada en</translation>
    </message>
    <message>
      <source>Cover of its stack</source>
      <translation>Portada de su pila</translation>
    </message>
    <message>
      <source>Crash reports</source>
      <translation>Informes de fallos</translation>
    </message>
    <message>
      <source>Created</source>
      <translation>Creado</translation>
    </message>
    <message>
      <source>Creator</source>
      <translation>Autor</translation>
    </message>
    <message>
      <source>Credentials</source>
      <translation>Credenciales</translation>
    </message>
    <message>
      <source>Crop of {name}</source>
      <translation>Recorte de {name}</translation>
    </message>
    <message>
      <source>Crop {name} as proposed</source>
      <translation>Recortar {name} como se propone</translation>
    </message>
    <message>
      <source>Cropped as proposed again</source>
      <translation>Recortado otra vez como se propone</translation>
    </message>
    <message>
      <source>Ctrl+B shows pictures again</source>
      <translation>Ctrl+B vuelve a mostrar las imágenes</translation>
    </message>
    <message>
      <source>Cull list</source>
      <translation>Lista de descarte</translation>
    </message>
    <message>
      <source>Cull list: {what}</source>
      <translation>Lista de descarte: {what}</translation>
    </message>
    <message>
      <source>Curate</source>
      <translation>Curar</translation>
    </message>
    <message>
      <source>Cut a clip: {what}</source>
      <translation>Clip cortado: {what}</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Oscuro</translation>
    </message>
    <message>
      <source>Day of the attestation</source>
      <translation>Día de la declaración</translation>
    </message>
    <message>
      <source>Decide</source>
      <translation>Decidir</translation>
    </message>
    <message>
      <source>Decided on</source>
      <translation>Decidido el</translation>
    </message>
    <message>
      <source>Decided: {what}</source>
      <translation>Decidido: {what}</translation>
    </message>
    <message>
      <source>Decision</source>
      <translation>Decisión</translation>
    </message>
    <message>
      <source>Decision out of date</source>
      <translation>Decisión caducada</translation>
    </message>
    <message>
      <source>Decisions so far</source>
      <translation>Decisiones hasta ahora</translation>
    </message>
    <message>
      <source>Decisions, exports, overrides and changes of personas and policies are written down here, each with the hash of the one before.</source>
      <translation>Aquí quedan escritas decisiones, exportaciones, excepciones y cambios de personajes y políticas, cada una con el hash de la anterior.</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Eliminar</translation>
    </message>
    <message numerus="yes">
      <source>Delete %n assets …</source>
      <translation>
        <numerusform>Eliminar %n recurso …</numerusform>
        <numerusform>Eliminar %n recursos …</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Delete %n assets?</source>
      <translation>
        <numerusform>¿Eliminar %n recurso?</numerusform>
        <numerusform>¿Eliminar %n recursos?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Delete %n files for good</source>
      <translation>
        <numerusform>Eliminar %n archivo para siempre</numerusform>
        <numerusform>Eliminar %n archivos para siempre</numerusform>
      </translation>
    </message>
    <message>
      <source>Delete …</source>
      <translation>Eliminar …</translation>
    </message>
    <message>
      <source>Deleted the collection “{what}”</source>
      <translation>Colección «{what}» eliminada</translation>
    </message>
    <message>
      <source>Deleting files</source>
      <translation>Eliminando archivos</translation>
    </message>
    <message>
      <source>Deliver to the {platform} folder ({name})</source>
      <translation>Entregar en la carpeta de {platform} ({name})</translation>
    </message>
    <message>
      <source>Described: {what}</source>
      <translation>Descrito: {what}</translation>
    </message>
    <message>
      <source>Description</source>
      <translation>Descripción</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Detalles</translation>
    </message>
    <message>
      <source>Diagnostics</source>
      <translation>Diagnóstico</translation>
    </message>
    <message>
      <source>Diagnostics are on the clipboard; nothing was sent</source>
      <translation>El diagnóstico está en el portapapeles; no se envió nada</translation>
    </message>
    <message>
      <source>Differences</source>
      <translation>Diferencias</translation>
    </message>
    <message>
      <source>Different for personas</source>
      <translation>Distinto según el personaje</translation>
    </message>
    <message>
      <source>Dismiss</source>
      <translation>Descartar</translation>
    </message>
    <message numerus="yes">
      <source>Do %n edits again, with this one</source>
      <translation>
        <numerusform>Rehacerla</numerusform>
        <numerusform>Rehacer %n ediciones, con esta</numerusform>
      </translation>
    </message>
    <message>
      <source>Do not install</source>
      <translation>No instalar</translation>
    </message>
    <message>
      <source>Do not restore</source>
      <translation>No restaurar</translation>
    </message>
    <message>
      <source>Document</source>
      <translation>Documento</translation>
    </message>
    <message>
      <source>Document that this word was matched wrongly; it needs a reason</source>
      <translation>Anotar que esta palabra se reconoció mal; requiere un motivo</translation>
    </message>
    <message>
      <source>Does not show</source>
      <translation>No muestra</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Hecho</translation>
    </message>
    <message>
      <source>Done again</source>
      <translation>Rehecho</translation>
    </message>
    <message>
      <source>Drag the crop, or use the arrow keys, + and −. Del: as it was proposed</source>
      <translation>Arrastra el recorte, o usa las flechas, + y −. Supr: como se proponía</translation>
    </message>
    <message>
      <source>Drawing sample pictures</source>
      <translation>Dibujando imágenes de muestra</translation>
    </message>
    <message>
      <source>Drew a crop: {what}</source>
      <translation>Recorte hecho: {what}</translation>
    </message>
    <message>
      <source>Drop files or folders here, or point Musekeep at the folder your generator writes to. Nothing is copied, nothing leaves this computer, and adult content is blurred until you ask to see it.</source>
      <translation>Suelta aquí archivos o carpetas, o indica a Musekeep la carpeta donde escribe tu generador. No se copia nada, nada sale de este equipo, y el contenido adulto está difuminado hasta que pidas verlo.</translation>
    </message>
    <message numerus="yes">
      <source>Drop to import %n things</source>
      <translation>
        <numerusform>Suelta para importar</numerusform>
        <numerusform>Suelta para importar %n cosas</numerusform>
      </translation>
    </message>
    <message>
      <source>Duplicates</source>
      <translation>Duplicados</translation>
    </message>
    <message>
      <source>Duplicates could not be looked for</source>
      <translation>No se pudieron buscar duplicados</translation>
    </message>
    <message>
      <source>Duplicates, culling, personas, presets, packs, audit</source>
      <translation>Duplicados, descarte, personajes, preajustes, paquetes, auditoría</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Editar</translation>
    </message>
    <message>
      <source>Editor</source>
      <translation>Editor</translation>
    </message>
    <message>
      <source>Edits, newest first</source>
      <translation>Ediciones, las más nuevas primero</translation>
    </message>
    <message>
      <source>Elsewhere</source>
      <translation>En otro lugar</translation>
    </message>
    <message>
      <source>Empty the trash …</source>
      <translation>Vaciar la papelera …</translation>
    </message>
    <message>
      <source>Encode clips with the graphics card</source>
      <translation>Codificar clips con la tarjeta gráfica</translation>
    </message>
    <message>
      <source>Encrypted with everything that is known of what is in it.</source>
      <translation>Cifrada con todo lo que se sabe de lo que contiene.</translation>
    </message>
    <message>
      <source>Ended</source>
      <translation>Terminadas</translation>
    </message>
    <message>
      <source>Enlarged to</source>
      <translation>Ampliado a</translation>
    </message>
    <message>
      <source>Enter changes it, − leaves out what it finds, Del removes it</source>
      <translation>Intro lo cambia, − excluye lo que encuentra, Supr lo quita</translation>
    </message>
    <message>
      <source>Every conflict copy was answered.</source>
      <translation>Se respondió a cada copia en conflicto.</translation>
    </message>
    <message>
      <source>Every decision, who made it and why; it shows when anything was changed.</source>
      <translation>Cada decisión, quién la tomó y por qué; muestra si algo se cambió.</translation>
    </message>
    <message>
      <source>Every edit of this library, and the way back</source>
      <translation>Cada edición de esta biblioteca, y el camino de vuelta</translation>
    </message>
    <message>
      <source>Every file is where it should be.</source>
      <translation>Cada archivo está donde debe.</translation>
    </message>
    <message>
      <source>Every folder can be reached.</source>
      <translation>Se llega a todas las carpetas.</translation>
    </message>
    <message>
      <source>Every pack that is known is here.</source>
      <translation>Todos los paquetes conocidos están aquí.</translation>
    </message>
    <message>
      <source>Every page of its catalogue and every piece of its files is read and proven.</source>
      <translation>Se lee y se comprueba cada página de su catálogo y cada trozo de sus archivos.</translation>
    </message>
    <message>
      <source>Every verdict is clear.</source>
      <translation>Todos los veredictos son limpios.</translation>
    </message>
    <message>
      <source>Everything in this library is in the trash.</source>
      <translation>Todo en esta biblioteca está en la papelera.</translation>
    </message>
    <message>
      <source>Everything is as it was written.</source>
      <translation>Todo está como se escribió.</translation>
    </message>
    <message>
      <source>Everything is blurred</source>
      <translation>Todo está difuminado</translation>
    </message>
    <message>
      <source>Everything stays on this computer: no account, nothing is sent. All of this can be changed later in the settings.</source>
      <translation>Todo se queda en este equipo: sin cuenta, no se envía nada. Todo esto se puede cambiar después en los ajustes.</translation>
    </message>
    <message>
      <source>Everywhere</source>
      <translation>En todas partes</translation>
    </message>
    <message>
      <source>Expired on {day}</source>
      <translation>Caducó el {day}</translation>
    </message>
    <message>
      <source>Explicit</source>
      <translation>Explícito</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Exportar</translation>
    </message>
    <message numerus="yes">
      <source>Export %n blocked all the same …</source>
      <translation>
        <numerusform>Exportar igualmente %n bloqueado …</numerusform>
        <numerusform>Exportar igualmente %n bloqueados …</numerusform>
      </translation>
    </message>
    <message>
      <source>Export by the preset in force</source>
      <translation>Exportar con el preajuste activo</translation>
    </message>
    <message>
      <source>Export what is blocked …</source>
      <translation>Exportar lo bloqueado …</translation>
    </message>
    <message>
      <source>Export what is selected</source>
      <translation>Exportar lo seleccionado</translation>
    </message>
    <message>
      <source>Exported</source>
      <translation>Exportado</translation>
    </message>
    <message>
      <source>Exported files go to</source>
      <translation>Los archivos exportados van a</translation>
    </message>
    <message>
      <source>Exporting {preset}</source>
      <translation>Exportando {preset}</translation>
    </message>
    <message>
      <source>Exports</source>
      <translation>Exportaciones</translation>
    </message>
    <message>
      <source>Faster, for somewhat larger files. The processor does it where that fails.</source>
      <translation>Más rápido, con archivos algo mayores. Donde falla, lo hace el procesador.</translation>
    </message>
    <message>
      <source>Feed</source>
      <translation>Feed</translation>
    </message>
    <message>
      <source>Fetch</source>
      <translation>Obtener</translation>
    </message>
    <message numerus="yes">
      <source>Fetch %n files</source>
      <translation>
        <numerusform>Obtener %n archivo</numerusform>
        <numerusform>Obtener %n archivos</numerusform>
      </translation>
    </message>
    <message>
      <source>Fetch from the cloud</source>
      <translation>Obtener de la nube</translation>
    </message>
    <message>
      <source>Fetch it to see it</source>
      <translation>Obtenlo para verlo</translation>
    </message>
    <message>
      <source>Fetch {pack}</source>
      <translation>Obtener {pack}</translation>
    </message>
    <message>
      <source>Fetch …</source>
      <translation>Obtener …</translation>
    </message>
    <message>
      <source>Fetching from the cloud</source>
      <translation>Obteniendo de la nube</translation>
    </message>
    <message>
      <source>Fetching: {done}</source>
      <translation>Obteniendo: {done}</translation>
    </message>
    <message>
      <source>Fictional</source>
      <translation>Ficticio</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Archivo</translation>
    </message>
    <message>
      <source>File a release …</source>
      <translation>Archivar una autorización …</translation>
    </message>
    <message>
      <source>File name</source>
      <translation>Nombre del archivo</translation>
    </message>
    <message>
      <source>File size, at most</source>
      <translation>Tamaño del archivo, como mucho</translation>
    </message>
    <message>
      <source>File the release</source>
      <translation>Archivar la autorización</translation>
    </message>
    <message>
      <source>Files</source>
      <translation>Archivos</translation>
    </message>
    <message>
      <source>Files that are dragged out lie in a folder of their own in there for a week.</source>
      <translation>Los archivos que se arrastran fuera están allí una semana en una carpeta propia.</translation>
    </message>
    <message>
      <source>Files that are dropped here are sealed at once: the library never hears of them. What is in the library is dropped on the vault in its sidebar there.</source>
      <translation>Los archivos que se sueltan aquí se sellan al momento: la biblioteca nunca sabe de ellos. Lo que está en la biblioteca se suelta sobre la bóveda en su barra lateral.</translation>
    </message>
    <message>
      <source>Files that were found</source>
      <translation>Archivos encontrados</translation>
    </message>
    <message>
      <source>Filmstrip</source>
      <translation>Tira de imágenes</translation>
    </message>
    <message>
      <source>Filter</source>
      <translation>Filtrar</translation>
    </message>
    <message>
      <source>Filter by person, platform, word or hash</source>
      <translation>Filtrar por persona, plataforma, palabra o hash</translation>
    </message>
    <message>
      <source>Find a platform</source>
      <translation>Buscar una plataforma</translation>
    </message>
    <message>
      <source>Find a preset</source>
      <translation>Buscar un preajuste</translation>
    </message>
    <message>
      <source>Find a preset: platform, place, size</source>
      <translation>Buscar un preajuste: plataforma, lugar, tamaño</translation>
    </message>
    <message>
      <source>Find a setting</source>
      <translation>Buscar un ajuste</translation>
    </message>
    <message>
      <source>Find a tag or place</source>
      <translation>Buscar una etiqueta o un lugar</translation>
    </message>
    <message>
      <source>Find a value</source>
      <translation>Buscar un valor</translation>
    </message>
    <message>
      <source>Find all missing …</source>
      <translation>Buscar todos los que faltan …</translation>
    </message>
    <message>
      <source>Find missing files …</source>
      <translation>Buscar archivos que faltan …</translation>
    </message>
    <message>
      <source>Find out</source>
      <translation>Averiguar</translation>
    </message>
    <message>
      <source>Find what pictures show</source>
      <translation>Averiguar qué muestran las imágenes</translation>
    </message>
    <message>
      <source>Finds alike pictures, and pictures by words</source>
      <translation>Encuentra imágenes parecidas, e imágenes por palabras</translation>
    </message>
    <message>
      <source>Finds what is where: boxes with labels</source>
      <translation>Encuentra qué hay y dónde: recuadros con nombres</translation>
    </message>
    <message>
      <source>Finish …</source>
      <translation>Terminar …</translation>
    </message>
    <message>
      <source>First steps</source>
      <translation>Primeros pasos</translation>
    </message>
    <message>
      <source>First steps …</source>
      <translation>Primeros pasos …</translation>
    </message>
    <message>
      <source>Fit</source>
      <translation>Ajuste</translation>
    </message>
    <message>
      <source>Fit · {percent}</source>
      <translation>Ajustado · {percent}</translation>
    </message>
    <message>
      <source>Five stars</source>
      <translation>Cinco estrellas</translation>
    </message>
    <message>
      <source>Five stars, and on to the next</source>
      <translation>Cinco estrellas, y al siguiente</translation>
    </message>
    <message>
      <source>Flag</source>
      <translation>Marca</translation>
    </message>
    <message>
      <source>Flag: {what}</source>
      <translation>Marca: {what}</translation>
    </message>
    <message>
      <source>Flagged</source>
      <translation>Señalado</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Carpeta</translation>
    </message>
    <message>
      <source>Folder for exported files</source>
      <translation>Carpeta para archivos exportados</translation>
    </message>
    <message>
      <source>Folder to look in</source>
      <translation>Carpeta donde buscar</translation>
    </message>
    <message>
      <source>Folders</source>
      <translation>Carpetas</translation>
    </message>
    <message>
      <source>Folders and files</source>
      <translation>Carpetas y archivos</translation>
    </message>
    <message>
      <source>For pictures that carry none otherwise. Reading takes longer.</source>
      <translation>Para imágenes que no llevan otra. La lectura tarda más.</translation>
    </message>
    <message>
      <source>For this picture only. Say what the word means here; it is kept for good.</source>
      <translation>Solo para esta imagen. Di qué significa aquí la palabra; queda guardado para siempre.</translation>
    </message>
    <message>
      <source>Forget these choices</source>
      <translation>Olvidar estas elecciones</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Formato</translation>
    </message>
    <message>
      <source>Formats</source>
      <translation>Formatos</translation>
    </message>
    <message>
      <source>Found as</source>
      <translation>Encontrado como</translation>
    </message>
    <message>
      <source>Found by walking past a node Musekeep does not know.</source>
      <translation>Encontrado pasando por un nodo que Musekeep no conoce.</translation>
    </message>
    <message>
      <source>Found missing files</source>
      <translation>Archivos que faltaban encontrados</translation>
    </message>
    <message>
      <source>Four at most are compared: the first ones</source>
      <translation>Se comparan cuatro como mucho: las primeras</translation>
    </message>
    <message>
      <source>Four or five words that nobody would expect beside each other.</source>
      <translation>Cuatro o cinco palabras que nadie esperaría juntas.</translation>
    </message>
    <message>
      <source>Four stars</source>
      <translation>Cuatro estrellas</translation>
    </message>
    <message>
      <source>Four stars, and on to the next</source>
      <translation>Cuatro estrellas, y al siguiente</translation>
    </message>
    <message>
      <source>Framing</source>
      <translation>Encuadre</translation>
    </message>
    <message>
      <source>Free software under the {licence}: use it, look into it, change it, pass it on. It comes without any warranty.</source>
      <translation>Software libre bajo la {licence}: úsala, míralo por dentro, cámbiala, compártela. Viene sin garantía alguna.</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Desde</translation>
    </message>
    <message>
      <source>From the paper: a slip of the pen is found now, or on the day it is needed. Small letters and missing dashes do not matter.</source>
      <translation>Desde el papel: un error de pluma se encuentra ahora, o el día que haga falta. No importan las minúsculas ni los guiones que falten.</translation>
    </message>
    <message>
      <source>From which score</source>
      <translation>Desde qué valor</translation>
    </message>
    <message>
      <source>Full screen</source>
      <translation>Pantalla completa</translation>
    </message>
    <message>
      <source>General</source>
      <translation>General</translation>
    </message>
    <message>
      <source>Generated pictures</source>
      <translation>Imágenes generadas</translation>
    </message>
    <message>
      <source>Generator</source>
      <translation>Generador</translation>
    </message>
    <message>
      <source>Generators write for a while; half a file is never read.</source>
      <translation>Los generadores escriben un rato; nunca se lee medio archivo.</translation>
    </message>
    <message>
      <source>Give up</source>
      <translation>Abandonar</translation>
    </message>
    <message numerus="yes">
      <source>Given up; %n files it had written stay</source>
      <translation>
        <numerusform>Abandonado; %n archivo ya escrito se queda</numerusform>
        <numerusform>Abandonado; %n archivos ya escritos se quedan</numerusform>
      </translation>
    </message>
    <message>
      <source>Go far</source>
      <translation>Ir lejos</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Seguir</translation>
    </message>
    <message>
      <source>Go on looking</source>
      <translation>Seguir buscando</translation>
    </message>
    <message>
      <source>Go on sorting</source>
      <translation>Seguir ordenando</translation>
    </message>
    <message>
      <source>Go through what waits for a decision</source>
      <translation>Recorrer lo que espera una decisión</translation>
    </message>
    <message>
      <source>Goes into the keeper</source>
      <translation>Pasa al que se queda</translation>
    </message>
    <message>
      <source>Going on with an export</source>
      <translation>Continuando una exportación</translation>
    </message>
    <message>
      <source>Gone for good, as no trash stands behind a vault: {files}.</source>
      <translation>Desaparecen para siempre, pues tras una bóveda no hay papelera: {files}.</translation>
    </message>
    <message>
      <source>Green</source>
      <translation>Verde</translation>
    </message>
    <message>
      <source>Green label</source>
      <translation>Color verde</translation>
    </message>
    <message>
      <source>Green label, and on to the next</source>
      <translation>Color verde, y al siguiente</translation>
    </message>
    <message>
      <source>Groups of duplicates</source>
      <translation>Grupos de duplicados</translation>
    </message>
    <message>
      <source>Hand over a small vault</source>
      <translation>Entregar una bóveda pequeña</translation>
    </message>
    <message>
      <source>Hand over a small vault …</source>
      <translation>Entregar una bóveda pequeña …</translation>
    </message>
    <message>
      <source>Handing over</source>
      <translation>Entregando</translation>
    </message>
    <message>
      <source>Hashtags</source>
      <translation>Hashtags</translation>
    </message>
    <message>
      <source>Height</source>
      <translation>Altura</translation>
    </message>
    <message>
      <source>Hidden</source>
      <translation>Oculto</translation>
    </message>
    <message>
      <source>History</source>
      <translation>Historial</translation>
    </message>
    <message>
      <source>History of edits</source>
      <translation>Historial de ediciones</translation>
    </message>
    <message>
      <source>Hold to see what is blurred</source>
      <translation>Mantener para ver lo difuminado</translation>
    </message>
    <message>
      <source>Holding B shows what is blurred. What nobody has checked counts as adult.</source>
      <translation>Mantener B muestra lo difuminado. Lo que nadie ha comprobado cuenta como adulto.</translation>
    </message>
    <message>
      <source>Holds</source>
      <translation>Vigente</translation>
    </message>
    <message>
      <source>Holds only from {day}</source>
      <translation>Vigente solo desde {day}</translation>
    </message>
    <message>
      <source>Holds since {day}, without end</source>
      <translation>Vigente desde {day}, sin fin</translation>
    </message>
    <message>
      <source>Holds until {day}</source>
      <translation>Vigente hasta {day}</translation>
    </message>
    <message>
      <source>How</source>
      <translation>Cómo</translation>
    </message>
    <message>
      <source>How adult content is shown</source>
      <translation>Cómo se muestra el contenido adulto</translation>
    </message>
    <message>
      <source>How alike</source>
      <translation>Cuánto se parecen</translation>
    </message>
    <message>
      <source>How far it is stands in the status bar, where it can be stopped, too.</source>
      <translation>En la barra de estado se ve cuánto lleva, y allí también se puede detener.</translation>
    </message>
    <message>
      <source>How far it is stands in the status bar.</source>
      <translation>En la barra de estado se ve cuánto lleva.</translation>
    </message>
    <message>
      <source>How files are made</source>
      <translation>Cómo se crean los archivos</translation>
    </message>
    <message>
      <source>How it is watched</source>
      <translation>Cómo se vigila</translation>
    </message>
    <message>
      <source>How long</source>
      <translation>Cuánto tiempo</translation>
    </message>
    <message>
      <source>How many were seen</source>
      <translation>Cuántos se vieron</translation>
    </message>
    <message>
      <source>How the search could go on</source>
      <translation>Cómo podría seguir la búsqueda</translation>
    </message>
    <message>
      <source>How things are shown</source>
      <translation>Cómo se muestra</translation>
    </message>
    <message>
      <source>I have it on paper</source>
      <translation>Lo tengo en papel</translation>
    </message>
    <message>
      <source>Icon in the system tray</source>
      <translation>Icono en la bandeja del sistema</translation>
    </message>
    <message>
      <source>Id of the copy</source>
      <translation>Id de la copia</translation>
    </message>
    <message>
      <source>Id: platform.name, in small letters</source>
      <translation>Id: plataforma.nombre, en minúsculas</translation>
    </message>
    <message>
      <source>If a name is taken</source>
      <translation>Si un nombre está ocupado</translation>
    </message>
    <message>
      <source>Implied</source>
      <translation>Implícito</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Importar</translation>
    </message>
    <message>
      <source>Import a folder</source>
      <translation>Importar una carpeta</translation>
    </message>
    <message>
      <source>Import a folder …</source>
      <translation>Importar una carpeta …</translation>
    </message>
    <message>
      <source>Import files</source>
      <translation>Importar archivos</translation>
    </message>
    <message>
      <source>Import files …</source>
      <translation>Importar archivos …</translation>
    </message>
    <message>
      <source>Imported: it stands in the files, nobody typed it here</source>
      <translation>Importado: está en los archivos, nadie lo escribió aquí</translation>
    </message>
    <message>
      <source>Imported: it stands in {where}, nobody typed it here</source>
      <translation>Importado: está en {where}, nadie lo escribió aquí</translation>
    </message>
    <message>
      <source>Importing {name}</source>
      <translation>Importando {name}</translation>
    </message>
    <message>
      <source>In a cloud folder, files that are only in the cloud are listed, not opened.</source>
      <translation>En una carpeta en la nube, los archivos que solo están en la nube se listan, no se abren.</translation>
    </message>
    <message>
      <source>In a stack</source>
      <translation>En una pila</translation>
    </message>
    <message>
      <source>In conflict</source>
      <translation>En conflicto</translation>
    </message>
    <message>
      <source>In focus, from this share of the picture</source>
      <translation>En foco, desde esta parte de la imagen</translation>
    </message>
    <message>
      <source>In force when Musekeep starts next.</source>
      <translation>En vigor la próxima vez que empiece Musekeep.</translation>
    </message>
    <message>
      <source>In its words</source>
      <translation>En sus palabras</translation>
    </message>
    <message>
      <source>In public</source>
      <translation>En público</translation>
    </message>
    <message>
      <source>In several places</source>
      <translation>En varios lugares</translation>
    </message>
    <message>
      <source>In the cloud</source>
      <translation>En la nube</translation>
    </message>
    <message>
      <source>In use</source>
      <translation>En uso</translation>
    </message>
    <message>
      <source>In use; comes with Musekeep</source>
      <translation>En uso; viene con Musekeep</translation>
    </message>
    <message>
      <source>In writing: whoever is shown, or whoever the character is, is an adult.</source>
      <translation>Por escrito: quien aparece, o quien es el personaje, es mayor de edad.</translation>
    </message>
    <message>
      <source>Inbox</source>
      <translation>Entrada</translation>
    </message>
    <message>
      <source>Install from a ZIP …</source>
      <translation>Instalar desde un ZIP …</translation>
    </message>
    <message>
      <source>Install from a folder …</source>
      <translation>Instalar desde una carpeta …</translation>
    </message>
    <message>
      <source>Install …</source>
      <translation>Instalar …</translation>
    </message>
    <message>
      <source>Installed, but off: it looks at nothing</source>
      <translation>Instalado, pero apagado: no mira nada</translation>
    </message>
    <message>
      <source>Installed. It looks at your pictures from now on.</source>
      <translation>Instalado. Desde ahora mira tus imágenes.</translation>
    </message>
    <message>
      <source>Installing {pack}</source>
      <translation>Instalando {pack}</translation>
    </message>
    <message>
      <source>Installing …</source>
      <translation>Instalando …</translation>
    </message>
    <message>
      <source>Invalid</source>
      <translation>No válido</translation>
    </message>
    <message>
      <source>Invert the selection</source>
      <translation>Invertir la selección</translation>
    </message>
    <message>
      <source>It also locks when the computer sleeps or its screen is locked.</source>
      <translation>También se bloquea cuando el equipo duerme o se bloquea su pantalla.</translation>
    </message>
    <message>
      <source>It begins with what is measured and learns from your answers.</source>
      <translation>Empieza con lo que se mide y aprende de tus respuestas.</translation>
    </message>
    <message>
      <source>It brought the reader down; the program itself is unharmed.</source>
      <translation>Tumbó al lector; el programa mismo está intacto.</translation>
    </message>
    <message>
      <source>It has this key already.</source>
      <translation>Ya tiene esta tecla.</translation>
    </message>
    <message>
      <source>It is copied into the library; its hash proves that it stays what was signed.</source>
      <translation>Se copia en la biblioteca; su hash prueba que sigue siendo lo que se firmó.</translation>
    </message>
    <message>
      <source>It is in the trash; its file stays where it is</source>
      <translation>Está en la papelera; su archivo se queda donde está</translation>
    </message>
    <message>
      <source>It is marked</source>
      <translation>Está marcado</translation>
    </message>
    <message>
      <source>It is measured how much work one guess at the passphrase can be on this computer.</source>
      <translation>Se mide cuánto trabajo puede costar en este equipo un intento de adivinar la frase.</translation>
    </message>
    <message>
      <source>It is one asset, so there is nothing to merge. A copy you do not need can go.</source>
      <translation>Es un solo recurso, así que no hay nada que fusionar. Una copia que no necesites puede irse.</translation>
    </message>
    <message>
      <source>It is there</source>
      <translation>Está ahí</translation>
    </message>
    <message>
      <source>It is written down for good who said so, and why. What is prohibited stays here.</source>
      <translation>Queda escrito para siempre quién lo dijo y por qué. Lo prohibido se queda aquí.</translation>
    </message>
    <message>
      <source>It locks, too, when the screen locks, the computer sleeps or is switched.</source>
      <translation>También se bloquea cuando se bloquea la pantalla, el equipo duerme o se cambia de sesión.</translation>
    </message>
    <message>
      <source>It may still be written; try again when it is complete.</source>
      <translation>Quizá aún se esté escribiendo; inténtalo de nuevo cuando esté completo.</translation>
    </message>
    <message>
      <source>It opens the vault where the passphrase is forgotten, and nothing else does. It is shown this once. Write it down or print it, and keep it away from here.</source>
      <translation>Abre la bóveda si se olvida la frase de contraseña, y nada más lo hace. Se muestra solo esta vez. Escríbelo o imprímelo, y guárdalo lejos de aquí.</translation>
    </message>
    <message>
      <source>It stays blurred</source>
      <translation>Sigue difuminado</translation>
    </message>
    <message>
      <source>It was in</source>
      <translation>Estaba en</translation>
    </message>
    <message>
      <source>Its folder cannot be reached now.</source>
      <translation>Ahora no se llega a su carpeta.</translation>
    </message>
    <message>
      <source>Its folder cannot be reached: a drive is not here, or it was moved.</source>
      <translation>No se llega a su carpeta: falta una unidad, o se movió.</translation>
    </message>
    <message>
      <source>Its keyring can keep a key: then whoever uses this account opens the vault without the passphrase. With a PIN a stolen backup of the keyring is not enough. It can be changed at any time.</source>
      <translation>Su llavero puede guardar una clave: entonces quien use esta cuenta abre la bóveda sin la frase. Con un PIN no basta una copia robada del llavero. Se puede cambiar cuando quieras.</translation>
    </message>
    <message>
      <source>Its name</source>
      <translation>Su nombre</translation>
    </message>
    <message>
      <source>Its recovery code, shown this once</source>
      <translation>Su código de recuperación, mostrado solo esta vez</translation>
    </message>
    <message>
      <source>Its usual keys are back</source>
      <translation>Vuelven sus teclas habituales</translation>
    </message>
    <message>
      <source>Jobs</source>
      <translation>Tareas</translation>
    </message>
    <message>
      <source>Jobs and problems</source>
      <translation>Tareas y problemas</translation>
    </message>
    <message>
      <source>Jobs of this session that have ended</source>
      <translation>Tareas terminadas de esta sesión</translation>
    </message>
    <message>
      <source>Judge for these platforms</source>
      <translation>Juzgar para estas plataformas</translation>
    </message>
    <message>
      <source>Judging by the new rules</source>
      <translation>Juzgando con las reglas nuevas</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Conservar</translation>
    </message>
    <message numerus="yes">
      <source>Keep all %n</source>
      <translation>
        <numerusform>Conservarlo</numerusform>
        <numerusform>Conservar los %n</numerusform>
      </translation>
    </message>
    <message>
      <source>Keep both</source>
      <translation>Conservar ambas</translation>
    </message>
    <message>
      <source>Keep copy</source>
      <translation>Conservar la copia</translation>
    </message>
    <message>
      <source>Keep in the library</source>
      <translation>Conservar en la biblioteca</translation>
    </message>
    <message>
      <source>Keep it</source>
      <translation>Conservarlo</translation>
    </message>
    <message>
      <source>Keep it apart from it.</source>
      <translation>Guárdala separada de ella.</translation>
    </message>
    <message>
      <source>Keep it here</source>
      <translation>Conservar aquí</translation>
    </message>
    <message>
      <source>Keep original</source>
      <translation>Conservar el original</translation>
    </message>
    <message>
      <source>Keep the newest</source>
      <translation>Conservar las más nuevas</translation>
    </message>
    <message>
      <source>Keep the one that is pointed at (← →) instead</source>
      <translation>Conservar en su lugar el señalado (← →)</translation>
    </message>
    <message>
      <source>Keep them in the library</source>
      <translation>Conservarlos en la biblioteca</translation>
    </message>
    <message>
      <source>Keep this one</source>
      <translation>Conservar este</translation>
    </message>
    <message>
      <source>Keep this one instead</source>
      <translation>Conservar este en su lugar</translation>
    </message>
    <message>
      <source>Keep what is proposed</source>
      <translation>Conservar lo propuesto</translation>
    </message>
    <message>
      <source>Keep what waits in the library</source>
      <translation>Conservar en la biblioteca lo que espera</translation>
    </message>
    <message>
      <source>Kept</source>
      <translation>Conservado</translation>
    </message>
    <message>
      <source>Kept in the library's folder, the last few days; it names files, so look first.</source>
      <translation>Está en la carpeta de la biblioteca, los últimos días; nombra archivos, así que míralo antes.</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Teclas</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Tipo</translation>
    </message>
    <message>
      <source>Kind and papers …</source>
      <translation>Tipo y papeles …</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>Color</translation>
    </message>
    <message>
      <source>Label: {what}</source>
      <translation>Color: {what}</translation>
    </message>
    <message numerus="yes">
      <source>Labelled %n assets “{label}”</source>
      <translation>
        <numerusform>Color «{label}» puesto a %n recurso</numerusform>
        <numerusform>Color «{label}» puesto a %n recursos</numerusform>
      </translation>
    </message>
    <message>
      <source>Labelled as generated</source>
      <translation>Etiquetado como generado</translation>
    </message>
    <message>
      <source>Landscape</source>
      <translation>Horizontal</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Idioma</translation>
    </message>
    <message>
      <source>Language of the window</source>
      <translation>Idioma de la ventana</translation>
    </message>
    <message>
      <source>Larger thumbnails</source>
      <translation>Miniaturas más grandes</translation>
    </message>
    <message>
      <source>Largest file</source>
      <translation>Archivo más grande</translation>
    </message>
    <message>
      <source>Last added</source>
      <translation>Último añadido</translation>
    </message>
    <message>
      <source>Last checked {day} · known from: {confidence}</source>
      <translation>Última comprobación {day} · se sabe por: {confidence}</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Más tarde</translation>
    </message>
    <message>
      <source>Later edits stand on earlier ones: they are undone together, newest first.</source>
      <translation>Las ediciones posteriores se apoyan en las anteriores: se deshacen juntas, las más nuevas primero.</translation>
    </message>
    <message>
      <source>Learned from your answers: {gone} rejected, {kept} kept</source>
      <translation>Aprendido de tus respuestas: {gone} descartados, {kept} conservados</translation>
    </message>
    <message>
      <source>Leave it out</source>
      <translation>Omitirlo</translation>
    </message>
    <message>
      <source>Leave out</source>
      <translation>Omitir</translation>
    </message>
    <message>
      <source>Leave review (Esc)</source>
      <translation>Salir de la revisión (Esc)</translation>
    </message>
    <message>
      <source>Leave these out</source>
      <translation>Excluir estos</translation>
    </message>
    <message>
      <source>Left</source>
      <translation>A la izquierda</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>Excluido</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>Duración</translation>
    </message>
    <message>
      <source>Less like it</source>
      <translation>Menos como este</translation>
    </message>
    <message>
      <source>Less like this</source>
      <translation>Menos como esto</translation>
    </message>
    <message>
      <source>Let it</source>
      <translation>Permitir</translation>
    </message>
    <message>
      <source>Let somebody in …</source>
      <translation>Dejar entrar a alguien …</translation>
    </message>
    <message>
      <source>Let them in</source>
      <translation>Dejar entrar</translation>
    </message>
    <message>
      <source>Let this computer open it …</source>
      <translation>Permitir que este equipo la abra …</translation>
    </message>
    <message>
      <source>Library</source>
      <translation>Biblioteca</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>Licencia</translation>
    </message>
    <message>
      <source>Licence of Musekeep</source>
      <translation>Licencia de Musekeep</translation>
    </message>
    <message>
      <source>Licence of {pack}</source>
      <translation>Licencia de {pack}</translation>
    </message>
    <message>
      <source>Licences</source>
      <translation>Licencias</translation>
    </message>
    <message>
      <source>Licensed likeness</source>
      <translation>Imagen con licencia</translation>
    </message>
    <message>
      <source>Life</source>
      <translation>Vida</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Claro</translation>
    </message>
    <message>
      <source>Light or dark</source>
      <translation>Claro u oscuro</translation>
    </message>
    <message>
      <source>Light or dark, or as the system has it.</source>
      <translation>Claro u oscuro, o como lo tenga el sistema.</translation>
    </message>
    <message numerus="yes">
      <source>Like %n pictures</source>
      <translation>
        <numerusform>Como %n imagen</numerusform>
        <numerusform>Como %n imágenes</numerusform>
      </translation>
    </message>
    <message>
      <source>List</source>
      <translation>Lista</translation>
    </message>
    <message>
      <source>List of keys</source>
      <translation>Lista de teclas</translation>
    </message>
    <message>
      <source>LoRA</source>
      <translation>LoRA</translation>
    </message>
    <message>
      <source>LoRAs</source>
      <translation>LoRA</translation>
    </message>
    <message>
      <source>Lock</source>
      <translation>Bloquear</translation>
    </message>
    <message>
      <source>Lock all vaults</source>
      <translation>Bloquear todas las bóvedas</translation>
    </message>
    <message>
      <source>Lock all vaults now</source>
      <translation>Bloquear ahora todas las bóvedas</translation>
    </message>
    <message>
      <source>Lock an open vault when nobody is there for</source>
      <translation>Bloquear una bóveda abierta cuando no haya nadie durante</translation>
    </message>
    <message>
      <source>Lock it</source>
      <translation>Bloquearla</translation>
    </message>
    <message>
      <source>Lock it first</source>
      <translation>Bloquéala primero</translation>
    </message>
    <message>
      <source>Lock now</source>
      <translation>Bloquear ahora</translation>
    </message>
    <message>
      <source>Lock when nobody is here for</source>
      <translation>Bloquear cuando no haya nadie durante</translation>
    </message>
    <message>
      <source>Locked, nobody can read a picture, name, prompt, tag, thumbnail or search in it.</source>
      <translation>Bloqueada, nadie puede leer en ella una imagen, un nombre, un prompt, una etiqueta, una miniatura ni una búsqueda.</translation>
    </message>
    <message>
      <source>Locked.</source>
      <translation>Bloqueada.</translation>
    </message>
    <message>
      <source>Locked. No program holds its keys.</source>
      <translation>Bloqueada. Ningún programa tiene sus claves.</translation>
    </message>
    <message>
      <source>Locking</source>
      <translation>Bloqueo</translation>
    </message>
    <message>
      <source>Log</source>
      <translation>Registro</translation>
    </message>
    <message>
      <source>Look again</source>
      <translation>Mirar de nuevo</translation>
    </message>
    <message>
      <source>Look around with sample pictures</source>
      <translation>Echar un vistazo con imágenes de muestra</translation>
    </message>
    <message>
      <source>Look at all of them together</source>
      <translation>Mirarlos todos juntos</translation>
    </message>
    <message>
      <source>Look at folders without events every</source>
      <translation>Mirar carpetas sin eventos cada</translation>
    </message>
    <message>
      <source>Look at it, and back; hold to peek</source>
      <translation>Mirarlo y volver; mantener para echar un vistazo</translation>
    </message>
    <message>
      <source>Look at pictures on battery, too</source>
      <translation>Mirar imágenes también con batería</translation>
    </message>
    <message>
      <source>Look for it in the pictures</source>
      <translation>Buscarlo en las imágenes</translation>
    </message>
    <message>
      <source>Look for recipes hidden in pixels</source>
      <translation>Buscar recetas escondidas en píxeles</translation>
    </message>
    <message>
      <source>Looked through every now and then</source>
      <translation>Se revisa de vez en cuando</translation>
    </message>
    <message>
      <source>Looking at the pictures</source>
      <translation>Mirando las imágenes</translation>
    </message>
    <message>
      <source>Looking for duplicates</source>
      <translation>Buscando duplicados</translation>
    </message>
    <message>
      <source>Looking for what could go</source>
      <translation>Buscando lo que podría irse</translation>
    </message>
    <message>
      <source>Looking for what was interrupted</source>
      <translation>Buscando lo que quedó a medias</translation>
    </message>
    <message>
      <source>Looking in {folder}</source>
      <translation>Buscando en {folder}</translation>
    </message>
    <message>
      <source>Looking through folders</source>
      <translation>Revisando carpetas</translation>
    </message>
    <message>
      <source>Looking through {name}</source>
      <translation>Revisando {name}</translation>
    </message>
    <message>
      <source>Made</source>
      <translation>Creado</translation>
    </message>
    <message>
      <source>Made by a newer Musekeep.</source>
      <translation>Creada por un Musekeep más nuevo.</translation>
    </message>
    <message>
      <source>Made with</source>
      <translation>Creado con</translation>
    </message>
    <message>
      <source>Make a smaller copy of it.</source>
      <translation>Haz una copia más pequeña.</translation>
    </message>
    <message>
      <source>Make a vault</source>
      <translation>Crear una bóveda</translation>
    </message>
    <message>
      <source>Make it</source>
      <translation>Crear</translation>
    </message>
    <message>
      <source>Make it a tag of mine …</source>
      <translation>Hacerla etiqueta mía …</translation>
    </message>
    <message>
      <source>Make it again, or bring back a good copy, then try again.</source>
      <translation>Créalo otra vez o recupera una copia buena, y luego inténtalo de nuevo.</translation>
    </message>
    <message>
      <source>Make one each day</source>
      <translation>Hacer una cada día</translation>
    </message>
    <message>
      <source>Make one; the one before opens nothing</source>
      <translation>Crear uno; el anterior ya no abre nada</translation>
    </message>
    <message>
      <source>Make the copy</source>
      <translation>Hacer la copia</translation>
    </message>
    <message>
      <source>Make the vault</source>
      <translation>Crear la bóveda</translation>
    </message>
    <message>
      <source>Making the vault</source>
      <translation>Creando la bóveda</translation>
    </message>
    <message>
      <source>Mark</source>
      <translation>Marcar</translation>
    </message>
    <message>
      <source>Mark a sign of a minor</source>
      <translation>Marcar una señal de un menor</translation>
    </message>
    <message numerus="yes">
      <source>Mark a sign of a minor in %n assets</source>
      <translation>
        <numerusform>Marcar una señal de un menor en %n recurso</numerusform>
        <numerusform>Marcar una señal de un menor en %n recursos</numerusform>
      </translation>
    </message>
    <message>
      <source>Mark a sign of a minor in it</source>
      <translation>Marcar en él una señal de un menor</translation>
    </message>
    <message>
      <source>Mark a sign of a minor …</source>
      <translation>Marcar una señal de un menor …</translation>
    </message>
    <message>
      <source>Mark: {what}</source>
      <translation>Marca: {what}</translation>
    </message>
    <message>
      <source>Marked by a person</source>
      <translation>Marcado por una persona</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>Fusionar</translation>
    </message>
    <message numerus="yes">
      <source>Merge %n into it</source>
      <translation>
        <numerusform>Fusionar %n con él</numerusform>
        <numerusform>Fusionar %n con él</numerusform>
      </translation>
    </message>
    <message>
      <source>Merge a group into its keeper</source>
      <translation>Fusionar un grupo con el que se queda</translation>
    </message>
    <message>
      <source>Merge all</source>
      <translation>Fusionar todo</translation>
    </message>
    <message numerus="yes">
      <source>Merge all %n groups …</source>
      <translation>
        <numerusform>Fusionar este grupo …</numerusform>
        <numerusform>Fusionar los %n grupos …</numerusform>
      </translation>
    </message>
    <message>
      <source>Merge it into another …</source>
      <translation>Fusionarla con otra …</translation>
    </message>
    <message>
      <source>Merge “{name}” into</source>
      <translation>Fusionar «{name}» con</translation>
    </message>
    <message>
      <source>Merge “{name}” into “{under}”</source>
      <translation>Fusionar «{name}» con «{under}»</translation>
    </message>
    <message>
      <source>Merged duplicates {what}</source>
      <translation>Duplicados fusionados {what}</translation>
    </message>
    <message>
      <source>Merged tags: {what}</source>
      <translation>Etiquetas fusionadas: {what}</translation>
    </message>
    <message>
      <source>Mia Laurent</source>
      <translation>Mia Laurent</translation>
    </message>
    <message>
      <source>Missing</source>
      <translation>Faltan</translation>
    </message>
    <message>
      <source>Model packs</source>
      <translation>Paquetes de modelos</translation>
    </message>
    <message>
      <source>Model packs …</source>
      <translation>Paquetes de modelos …</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Más</translation>
    </message>
    <message>
      <source>More like the selection</source>
      <translation>Más como lo seleccionado</translation>
    </message>
    <message>
      <source>More like this</source>
      <translation>Más como esto</translation>
    </message>
    <message>
      <source>More …</source>
      <translation>Más …</translation>
    </message>
    <message>
      <source>Motion</source>
      <translation>Movimiento</translation>
    </message>
    <message>
      <source>Move</source>
      <translation>Mover</translation>
    </message>
    <message numerus="yes">
      <source>Move %n files to the system's trash</source>
      <translation>
        <numerusform>Mover %n archivo a la papelera del sistema</numerusform>
        <numerusform>Mover %n archivos a la papelera del sistema</numerusform>
      </translation>
    </message>
    <message>
      <source>Move files in …</source>
      <translation>Meter archivos …</translation>
    </message>
    <message>
      <source>Move files into the vault</source>
      <translation>Mover archivos a la bóveda</translation>
    </message>
    <message>
      <source>Move files into the vault …</source>
      <translation>Mover archivos a la bóveda …</translation>
    </message>
    <message>
      <source>Move left</source>
      <translation>Mover a la izquierda</translation>
    </message>
    <message>
      <source>Move right</source>
      <translation>Mover a la derecha</translation>
    </message>
    <message numerus="yes">
      <source>Move the files of %n assets to</source>
      <translation>
        <numerusform>Mover los archivos de %n recurso a</numerusform>
        <numerusform>Mover los archivos de %n recursos a</numerusform>
      </translation>
    </message>
    <message>
      <source>Move the files to …</source>
      <translation>Mover los archivos a …</translation>
    </message>
    <message>
      <source>Move the reviewed one to the trash</source>
      <translation>Mover lo revisado a la papelera</translation>
    </message>
    <message>
      <source>Move to the trash</source>
      <translation>Mover a la papelera</translation>
    </message>
    <message>
      <source>Move what is rejected to the trash, too</source>
      <translation>Mover también a la papelera lo descartado</translation>
    </message>
    <message>
      <source>Move; with Shift, select</source>
      <translation>Mover; con Mayús, seleccionar</translation>
    </message>
    <message>
      <source>Moved a tag: {what}</source>
      <translation>Etiqueta movida: {what}</translation>
    </message>
    <message>
      <source>Moved to the trash</source>
      <translation>Movido a la papelera</translation>
    </message>
    <message>
      <source>Moving files</source>
      <translation>Moviendo archivos</translation>
    </message>
    <message>
      <source>Musekeep exports</source>
      <translation>Exportaciones de Musekeep</translation>
    </message>
    <message>
      <source>Musekeep has no account and sends nothing anywhere: no pictures, no numbers, no crash reports. It uses the network when you fetch a pack, and then only for that.</source>
      <translation>Musekeep no tiene cuenta y no envía nada: ni imágenes, ni cifras, ni informes de fallos. Usa la red cuando obtienes un paquete, y solo para eso.</translation>
    </message>
    <message>
      <source>Musekeep samples</source>
      <translation>Muestras de Musekeep</translation>
    </message>
    <message>
      <source>Musekeep was ended by a fault the last time. Where in the program it happened is written down on this computer and goes nowhere by itself.</source>
      <translation>La última vez un fallo cerró Musekeep. Dónde ocurrió en el programa está anotado en este equipo y no va a ninguna parte por sí solo.</translation>
    </message>
    <message>
      <source>Musekeep {version}</source>
      <translation>Musekeep {version}</translation>
    </message>
    <message>
      <source>Musekeep, second window</source>
      <translation>Musekeep, segunda ventana</translation>
    </message>
    <message>
      <source>My own likeness</source>
      <translation>Mi propia imagen</translation>
    </message>
    <message>
      <source>My {title}</source>
      <translation>Mi {title}</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nombre</translation>
    </message>
    <message>
      <source>Name of the small vault</source>
      <translation>Nombre de la bóveda pequeña</translation>
    </message>
    <message>
      <source>Name of who signed it</source>
      <translation>Nombre de quien lo firmó</translation>
    </message>
    <message>
      <source>Names of sidecars</source>
      <translation>Nombres de los archivos adjuntos</translation>
    </message>
    <message>
      <source>Nearly the same</source>
      <translation>Casi igual</translation>
    </message>
    <message>
      <source>Needs your attention</source>
      <translation>Necesita tu atención</translation>
    </message>
    <message>
      <source>Negative</source>
      <translation>Negativo</translation>
    </message>
    <message>
      <source>Neither picked nor rejected</source>
      <translation>Ni elegido ni descartado</translation>
    </message>
    <message>
      <source>Network drives and some cloud drives do not say when something changes.</source>
      <translation>Las unidades de red y algunas de la nube no avisan cuando algo cambia.</translation>
    </message>
    <message>
      <source>Network drives and some cloud drives send no events; those are polled.</source>
      <translation>Las unidades de red y algunas de la nube no envían eventos; esas se sondean.</translation>
    </message>
    <message>
      <source>Never</source>
      <translation>Nunca</translation>
    </message>
    <message>
      <source>Never bare</source>
      <translation>Nunca al desnudo</translation>
    </message>
    <message>
      <source>Never propose “{name}”</source>
      <translation>No proponer nunca «{name}»</translation>
    </message>
    <message>
      <source>New collection</source>
      <translation>Nueva colección</translation>
    </message>
    <message>
      <source>New collection under it …</source>
      <translation>Nueva colección debajo …</translation>
    </message>
    <message>
      <source>New collection under “{name}”</source>
      <translation>Nueva colección bajo «{name}»</translation>
    </message>
    <message>
      <source>New collection …</source>
      <translation>Nueva colección …</translation>
    </message>
    <message>
      <source>New keys and previews</source>
      <translation>Claves y vistas previas nuevas</translation>
    </message>
    <message>
      <source>New persona</source>
      <translation>Nuevo personaje</translation>
    </message>
    <message>
      <source>New recovery code …</source>
      <translation>Nuevo código de recuperación …</translation>
    </message>
    <message>
      <source>New vault</source>
      <translation>Nueva bóveda</translation>
    </message>
    <message>
      <source>New vault …</source>
      <translation>Nueva bóveda …</translation>
    </message>
    <message>
      <source>Newest</source>
      <translation>Más nuevos</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Siguiente</translation>
    </message>
    <message>
      <source>Next in the queue</source>
      <translation>Siguientes en la cola</translation>
    </message>
    <message numerus="yes">
      <source>Next try in %n seconds.</source>
      <translation>
        <numerusform>Próximo intento en %n segundo.</numerusform>
        <numerusform>Próximo intento en %n segundos.</numerusform>
      </translation>
    </message>
    <message>
      <source>No</source>
      <translation>No</translation>
    </message>
    <message>
      <source>No action is called that</source>
      <translation>Ninguna acción se llama así</translation>
    </message>
    <message>
      <source>No asset meets all of these at once. One condition less would find some:</source>
      <translation>Ningún recurso cumple todo a la vez. Con una condición menos se encontrarían algunos:</translation>
    </message>
    <message>
      <source>No certificate was chosen to sign with</source>
      <translation>No se eligió un certificado para firmar</translation>
    </message>
    <message>
      <source>No conflicts</source>
      <translation>Sin conflictos</translation>
    </message>
    <message>
      <source>No document chosen</source>
      <translation>Ningún documento elegido</translation>
    </message>
    <message>
      <source>No duplicates</source>
      <translation>Sin duplicados</translation>
    </message>
    <message>
      <source>No file is missing</source>
      <translation>No falta ningún archivo</translation>
    </message>
    <message>
      <source>No flag</source>
      <translation>Sin marca</translation>
    </message>
    <message>
      <source>No key</source>
      <translation>Sin tecla</translation>
    </message>
    <message>
      <source>No label</source>
      <translation>Sin color</translation>
    </message>
    <message>
      <source>No lower than</source>
      <translation>No menos de</translation>
    </message>
    <message>
      <source>No other picture is like this, as far as the pictures were looked at.</source>
      <translation>Ninguna otra imagen se parece a esta, hasta donde se han mirado.</translation>
    </message>
    <message>
      <source>No preset holds these words</source>
      <translation>Ningún preajuste contiene estas palabras</translation>
    </message>
    <message>
      <source>No release is filed.</source>
      <translation>No hay ninguna autorización archivada.</translation>
    </message>
    <message>
      <source>No row passes the filter</source>
      <translation>Ninguna fila pasa el filtro</translation>
    </message>
    <message>
      <source>No setting is called that.</source>
      <translation>Ningún ajuste se llama así.</translation>
    </message>
    <message>
      <source>No stars</source>
      <translation>Sin estrellas</translation>
    </message>
    <message>
      <source>No stars, and on to the next</source>
      <translation>Sin estrellas, y al siguiente</translation>
    </message>
    <message>
      <source>No two files show the same picture, and what you told apart stays apart.</source>
      <translation>No hay dos archivos con la misma imagen, y lo que separaste sigue separado.</translation>
    </message>
    <message>
      <source>No vault is open</source>
      <translation>No hay ninguna bóveda abierta</translation>
    </message>
    <message>
      <source>No.</source>
      <translation>No.</translation>
    </message>
    <message numerus="yes">
      <source>Nobody here: locks in %n s</source>
      <translation>
        <numerusform>No hay nadie: se bloquea en %n s</numerusform>
        <numerusform>No hay nadie: se bloquea en %n s</numerusform>
      </translation>
    </message>
    <message>
      <source>Nobody's likeness: a character. Needs no release.</source>
      <translation>La imagen de nadie: un personaje. No necesita autorización.</translation>
    </message>
    <message>
      <source>Noise</source>
      <translation>Ruido</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Ninguno</translation>
    </message>
    <message>
      <source>None chosen: for all of them. An export asks its platform's policy always.</source>
      <translation>Ninguna elegida: para todas. Una exportación siempre consulta la política de su plataforma.</translation>
    </message>
    <message>
      <source>None of the usual folders is here: add yours.</source>
      <translation>No está ninguna de las carpetas habituales: añade la tuya.</translation>
    </message>
    <message>
      <source>None of them is there</source>
      <translation>No está ninguno</translation>
    </message>
    <message>
      <source>None of these is in a stack</source>
      <translation>Ninguno de estos está en una pila</translation>
    </message>
    <message>
      <source>None of these waits for a vault</source>
      <translation>Ninguno de estos espera una bóveda</translation>
    </message>
    <message>
      <source>Not all is whole.</source>
      <translation>No todo está entero.</translation>
    </message>
    <message>
      <source>Not attested</source>
      <translation>Sin declarar</translation>
    </message>
    <message>
      <source>Not checked yet</source>
      <translation>Aún sin comprobar</translation>
    </message>
    <message>
      <source>Not duplicates</source>
      <translation>No son duplicados</translation>
    </message>
    <message>
      <source>Not from a trusted signer</source>
      <translation>No es de un firmante de confianza</translation>
    </message>
    <message>
      <source>Not installed; nothing was left behind.</source>
      <translation>No instalado; no quedó nada.</translation>
    </message>
    <message>
      <source>Not on this computer</source>
      <translation>No en este equipo</translation>
    </message>
    <message>
      <source>Not reviewed</source>
      <translation>Sin revisar</translation>
    </message>
    <message>
      <source>Not reviewed: a decision about an earlier version does not count for this one</source>
      <translation>Sin revisar: una decisión sobre una versión anterior no cuenta para esta</translation>
    </message>
    <message>
      <source>Not tagged, rated, picked or rejected yet</source>
      <translation>Aún sin etiquetas, valoración ni elección</translation>
    </message>
    <message>
      <source>Not the platform's own word: it warns and refuses nothing.</source>
      <translation>No es palabra de la plataforma: avisa y no rechaza nada.</translation>
    </message>
    <message>
      <source>Not watched at the moment</source>
      <translation>Ahora no se vigila</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Nota</translation>
    </message>
    <message>
      <source>Nothing alike</source>
      <translation>Nada parecido</translation>
    </message>
    <message>
      <source>Nothing has happened yet. “Apply” flags what is kept as picked and the others as rejected; it can be undone.</source>
      <translation>Aún no ha pasado nada. «Aplicar» marca lo conservado como elegido y lo demás como descartado; se puede deshacer.</translation>
    </message>
    <message>
      <source>Nothing here</source>
      <translation>No hay nada</translation>
    </message>
    <message>
      <source>Nothing in use finds pictures by words yet. CLIP does, once it is installed and has looked at the pictures.</source>
      <translation>Nada en uso encuentra aún imágenes por palabras. CLIP lo hace, una vez instalado y cuando haya mirado las imágenes.</translation>
    </message>
    <message>
      <source>Nothing is being done now.</source>
      <translation>Ahora no se hace nada.</translation>
    </message>
    <message>
      <source>Nothing is exported to {platform} until its file is mended: {why}</source>
      <translation>No se exporta nada a {platform} hasta que se arregle su archivo: {why}</translation>
    </message>
    <message>
      <source>Nothing is in this vault</source>
      <translation>No hay nada en esta bóveda</translation>
    </message>
    <message>
      <source>Nothing is missing</source>
      <translation>No falta nada</translation>
    </message>
    <message>
      <source>Nothing is offline</source>
      <translation>Nada está sin conexión</translation>
    </message>
    <message>
      <source>Nothing is selected</source>
      <translation>No hay nada seleccionado</translation>
    </message>
    <message>
      <source>Nothing left to redo</source>
      <translation>Nada más que rehacer</translation>
    </message>
    <message>
      <source>Nothing left to undo</source>
      <translation>Nada más que deshacer</translation>
    </message>
    <message>
      <source>Nothing matches</source>
      <translation>Nada coincide</translation>
    </message>
    <message>
      <source>Nothing more was written</source>
      <translation>No se escribió nada más</translation>
    </message>
    <message>
      <source>Nothing needs review</source>
      <translation>Nada necesita revisión</translation>
    </message>
    <message>
      <source>Nothing of this is only in the cloud</source>
      <translation>Nada de esto está solo en la nube</translation>
    </message>
    <message>
      <source>Nothing stands out as blurred, noisy, badly bordered or made twice.</source>
      <translation>Nada destaca por borroso, ruidoso, mal bordeado o repetido.</translation>
    </message>
    <message>
      <source>Nothing that is known sets them apart.</source>
      <translation>Nada conocido los distingue.</translation>
    </message>
    <message>
      <source>Nothing to cull</source>
      <translation>Nada que descartar</translation>
    </message>
    <message>
      <source>Nothing waits for your decision</source>
      <translation>Nada espera tu decisión</translation>
    </message>
    <message>
      <source>Nothing waits for {platform}</source>
      <translation>Nada espera a {platform}</translation>
    </message>
    <message>
      <source>Nothing was decided yet</source>
      <translation>Aún no se ha decidido nada</translation>
    </message>
    <message>
      <source>Nothing was edited yet</source>
      <translation>Aún no se ha editado nada</translation>
    </message>
    <message>
      <source>Nothing would match with any one of these conditions left out either.</source>
      <translation>Tampoco coincidiría nada quitando cualquiera de estas condiciones.</translation>
    </message>
    <message>
      <source>Notifications</source>
      <translation>Notificaciones</translation>
    </message>
    <message>
      <source>Now</source>
      <translation>Ahora</translation>
    </message>
    <message>
      <source>Now, in every window. From anywhere: Ctrl+L.</source>
      <translation>Ahora, en todas las ventanas. Desde cualquier sitio: Ctrl+L.</translation>
    </message>
    <message>
      <source>Nude</source>
      <translation>Desnudo</translation>
    </message>
    <message>
      <source>Nudity</source>
      <translation>Desnudez</translation>
    </message>
    <message>
      <source>Nudity up to</source>
      <translation>Desnudez hasta</translation>
    </message>
    <message numerus="yes">
      <source>Of %n assets no file can be reached: nothing of them is deleted.</source>
      <translation>
        <numerusform>De %n recurso no se llega a ningún archivo: no se elimina nada suyo.</numerusform>
        <numerusform>De %n recursos no se llega a ningún archivo: no se elimina nada suyo.</numerusform>
      </translation>
    </message>
    <message>
      <source>Off</source>
      <translation>Apagado</translation>
    </message>
    <message>
      <source>Off: what is new is looked at once the computer is plugged in.</source>
      <translation>Apagado: lo nuevo se mira cuando el equipo está enchufado.</translation>
    </message>
    <message>
      <source>Offline</source>
      <translation>Sin conexión</translation>
    </message>
    <message>
      <source>Offline: the folder cannot be reached. Its pictures stay in the library.</source>
      <translation>Sin conexión: no se llega a la carpeta. Sus imágenes siguen en la biblioteca.</translation>
    </message>
    <message>
      <source>Older ones are deleted when a new one was made and tried.</source>
      <translation>Las antiguas se eliminan cuando se ha hecho y probado una nueva.</translation>
    </message>
    <message>
      <source>Oldest</source>
      <translation>Más antiguos</translation>
    </message>
    <message>
      <source>Oldest first</source>
      <translation>Los más antiguos primero</translation>
    </message>
    <message>
      <source>On</source>
      <translation>Encendido</translation>
    </message>
    <message>
      <source>On hold: {lost} of {known} files were not found, and nothing was marked.</source>
      <translation>En espera: {lost} de {known} archivos no se encontraron, y no se marcó nada.</translation>
    </message>
    <message>
      <source>On what</source>
      <translation>En qué</translation>
    </message>
    <message>
      <source>Once it is saved, releases can be filed.</source>
      <translation>Una vez guardado, se pueden archivar autorizaciones.</translation>
    </message>
    <message>
      <source>One asset already</source>
      <translation>Ya son un recurso</translation>
    </message>
    <message>
      <source>One each day, tried before it counts. Best on another disk.</source>
      <translation>Una cada día, probada antes de contar. Mejor en otro disco.</translation>
    </message>
    <message>
      <source>One frame back</source>
      <translation>Un fotograma atrás</translation>
    </message>
    <message>
      <source>One frame on</source>
      <translation>Un fotograma adelante</translation>
    </message>
    <message>
      <source>One moment …</source>
      <translation>Un momento …</translation>
    </message>
    <message>
      <source>One of the next</source>
      <translation>Uno de los siguientes</translation>
    </message>
    <message>
      <source>One of them has not been read yet.</source>
      <translation>Uno de ellos aún no se ha leído.</translation>
    </message>
    <message>
      <source>One pattern a line: * within a name, ** across folders, ! takes in again.</source>
      <translation>Un patrón por línea: * dentro de un nombre, ** a través de carpetas, ! vuelve a incluir.</translation>
    </message>
    <message>
      <source>One star</source>
      <translation>Una estrella</translation>
    </message>
    <message>
      <source>One star, and on to the next</source>
      <translation>Una estrella, y al siguiente</translation>
    </message>
    <message>
      <source>Only a proposal: nothing is rejected before you say so.</source>
      <translation>Solo una propuesta: no se descarta nada hasta que tú lo digas.</translation>
    </message>
    <message>
      <source>Only by this program’s rules</source>
      <translation>Solo por las reglas de este programa</translation>
    </message>
    <message>
      <source>Only if it was a mistake. The audit chain keeps both.</source>
      <translation>Solo si fue un error. La cadena de auditoría guarda ambas cosas.</translation>
    </message>
    <message>
      <source>Only in the cloud</source>
      <translation>Solo en la nube</translation>
    </message>
    <message>
      <source>Only that it ended and how many files it was about; never a name or a picture.</source>
      <translation>Solo que terminó y de cuántos archivos se trataba; nunca un nombre ni una imagen.</translation>
    </message>
    <message>
      <source>Only the copy has a recipe.</source>
      <translation>Solo la copia tiene receta.</translation>
    </message>
    <message>
      <source>Only the copy is tagged {tags}.</source>
      <translation>Solo la copia tiene las etiquetas {tags}.</translation>
    </message>
    <message>
      <source>Only the last edits keep what is needed to undo them.</source>
      <translation>Solo las últimas ediciones guardan lo necesario para deshacerlas.</translation>
    </message>
    <message>
      <source>Only the original is tagged {tags}.</source>
      <translation>Solo el original tiene las etiquetas {tags}.</translation>
    </message>
    <message>
      <source>Only these</source>
      <translation>Solo estos</translation>
    </message>
    <message>
      <source>Only this filter</source>
      <translation>Solo este filtro</translation>
    </message>
    <message>
      <source>Only with the passphrase</source>
      <translation>Solo con la frase de contraseña</translation>
    </message>
    <message>
      <source>Opacity of the mark</source>
      <translation>Opacidad de la marca</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Abrir</translation>
    </message>
    <message>
      <source>Open in a window of its own.</source>
      <translation>Abrir en una ventana propia.</translation>
    </message>
    <message>
      <source>Open in a window of its own. Ctrl+L locks it at once.</source>
      <translation>Abierta en una ventana propia. Ctrl+L la bloquea al momento.</translation>
    </message>
    <message>
      <source>Open it here all the same</source>
      <translation>Abrirla aquí de todos modos</translation>
    </message>
    <message>
      <source>Open it …</source>
      <translation>Abrirla …</translation>
    </message>
    <message>
      <source>Open or close the stack</source>
      <translation>Abrir o cerrar la pila</translation>
    </message>
    <message>
      <source>Open the folder</source>
      <translation>Abrir la carpeta</translation>
    </message>
    <message>
      <source>Open the vault …</source>
      <translation>Abrir la bóveda …</translation>
    </message>
    <message>
      <source>Open this section</source>
      <translation>Abrir esta sección</translation>
    </message>
    <message>
      <source>Open what can be read</source>
      <translation>Abrir lo que se pueda leer</translation>
    </message>
    <message>
      <source>Open with</source>
      <translation>Abrir con</translation>
    </message>
    <message>
      <source>Open with the usual program</source>
      <translation>Abrir con el programa habitual</translation>
    </message>
    <message>
      <source>Opening …</source>
      <translation>Abriendo …</translation>
    </message>
    <message>
      <source>Options of this export</source>
      <translation>Opciones de esta exportación</translation>
    </message>
    <message>
      <source>Options ▾</source>
      <translation>Opciones ▾</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>Orden</translation>
    </message>
    <message>
      <source>Order by this</source>
      <translation>Ordenar por esto</translation>
    </message>
    <message>
      <source>Original</source>
      <translation>Original</translation>
    </message>
    <message>
      <source>Originals</source>
      <translation>Originales</translation>
    </message>
    <message>
      <source>Other in the recipe: {names}.</source>
      <translation>Distinto en la receta: {names}.</translation>
    </message>
    <message>
      <source>Override</source>
      <translation>Anular</translation>
    </message>
    <message>
      <source>Own data files</source>
      <translation>Archivos de datos propios</translation>
    </message>
    <message>
      <source>Own pixels, or the whole</source>
      <translation>Píxeles propios, o entera</translation>
    </message>
    <message>
      <source>Owner</source>
      <translation>Propietario</translation>
    </message>
    <message>
      <source>PIN</source>
      <translation>PIN</translation>
    </message>
    <message>
      <source>PIN (none: whoever uses this account opens it)</source>
      <translation>PIN (ninguno: quien use esta cuenta la abre)</translation>
    </message>
    <message>
      <source>Packs</source>
      <translation>Paquetes</translation>
    </message>
    <message>
      <source>Packs (*.zip)</source>
      <translation>Paquetes (*.zip)</translation>
    </message>
    <message>
      <source>Packs that look at pictures</source>
      <translation>Paquetes que miran imágenes</translation>
    </message>
    <message>
      <source>Panorama</source>
      <translation>Panorama</translation>
    </message>
    <message>
      <source>Passphrase</source>
      <translation>Frase de contraseña</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Pausar</translation>
    </message>
    <message>
      <source>Pause looking</source>
      <translation>Dejar de mirar por ahora</translation>
    </message>
    <message>
      <source>Pause watching</source>
      <translation>Pausar la vigilancia</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>En pausa</translation>
    </message>
    <message>
      <source>Paused: nothing is looked at until you let them go on.</source>
      <translation>En pausa: no se mira nada hasta que los dejes seguir.</translation>
    </message>
    <message>
      <source>Persona</source>
      <translation>Personaje</translation>
    </message>
    <message>
      <source>Persona {what}</source>
      <translation>Personaje {what}</translation>
    </message>
    <message>
      <source>Personas</source>
      <translation>Personajes</translation>
    </message>
    <message>
      <source>Personas and their papers …</source>
      <translation>Personajes y sus papeles …</translation>
    </message>
    <message>
      <source>Personas …</source>
      <translation>Personajes …</translation>
    </message>
    <message>
      <source>Pick</source>
      <translation>Elegir</translation>
    </message>
    <message>
      <source>Pick, and on to the next</source>
      <translation>Elegir, y al siguiente</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>Imagen</translation>
    </message>
    <message>
      <source>Picture under review</source>
      <translation>Imagen en revisión</translation>
    </message>
    <message>
      <source>Pictures / Musekeep exports</source>
      <translation>Imágenes / Musekeep exports</translation>
    </message>
    <message>
      <source>Pictures appear here as they are read.</source>
      <translation>Las imágenes aparecen aquí según se leen.</translation>
    </message>
    <message>
      <source>Pictures in a vault are encrypted, with everything that is known of them: names, prompts, tags, thumbnails, searches.</source>
      <translation>Las imágenes de una bóveda están cifradas, con todo lo que se sabe de ellas: nombres, prompts, etiquetas, miniaturas, búsquedas.</translation>
    </message>
    <message>
      <source>Pictures that show “{text}”, best first</source>
      <translation>Imágenes que muestran «{text}», las mejores primero</translation>
    </message>
    <message>
      <source>Pixels</source>
      <translation>Píxeles</translation>
    </message>
    <message>
      <source>Places in the library</source>
      <translation>Lugares de la biblioteca</translation>
    </message>
    <message>
      <source>Plan an export</source>
      <translation>Planear una exportación</translation>
    </message>
    <message>
      <source>Platform</source>
      <translation>Plataforma</translation>
    </message>
    <message>
      <source>Platforms</source>
      <translation>Plataformas</translation>
    </message>
    <message>
      <source>Play</source>
      <translation>Reproducir</translation>
    </message>
    <message>
      <source>Play or pause the clip</source>
      <translation>Reproducir o pausar el clip</translation>
    </message>
    <message>
      <source>Point at it …</source>
      <translation>Señalarlo …</translation>
    </message>
    <message>
      <source>Policies</source>
      <translation>Políticas</translation>
    </message>
    <message>
      <source>Policies …</source>
      <translation>Políticas …</translation>
    </message>
    <message>
      <source>Policy</source>
      <translation>Política</translation>
    </message>
    <message>
      <source>Portrait</source>
      <translation>Vertical</translation>
    </message>
    <message>
      <source>Position in the clip</source>
      <translation>Posición en el clip</translation>
    </message>
    <message>
      <source>Post</source>
      <translation>Publicación</translation>
    </message>
    <message>
      <source>Posted</source>
      <translation>Publicado</translation>
    </message>
    <message>
      <source>Posted as:
{caption}</source>
      <translation>Publicado como:
{caption}</translation>
    </message>
    <message>
      <source>Preparing originals</source>
      <translation>Preparando originales</translation>
    </message>
    <message>
      <source>Preparing {preset}</source>
      <translation>Preparando {preset}</translation>
    </message>
    <message>
      <source>Presets</source>
      <translation>Preajustes</translation>
    </message>
    <message>
      <source>Presets appear here once the library is open.</source>
      <translation>Los preajustes aparecen aquí cuando la biblioteca está abierta.</translation>
    </message>
    <message>
      <source>Presets by platform</source>
      <translation>Preajustes por plataforma</translation>
    </message>
    <message>
      <source>Press the new key</source>
      <translation>Pulsa la tecla nueva</translation>
    </message>
    <message>
      <source>Press the new key here:</source>
      <translation>Pulsa aquí la tecla nueva:</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>Vista previa</translation>
    </message>
    <message>
      <source>Print …</source>
      <translation>Imprimir …</translation>
    </message>
    <message>
      <source>Privacy and logs</source>
      <translation>Privacidad y registros</translation>
    </message>
    <message>
      <source>Private</source>
      <translation>Privado</translation>
    </message>
    <message>
      <source>Problems</source>
      <translation>Problemas</translation>
    </message>
    <message>
      <source>Profile</source>
      <translation>Perfil</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Progreso</translation>
    </message>
    <message>
      <source>Progress of the export</source>
      <translation>Progreso de la exportación</translation>
    </message>
    <message>
      <source>Progress of {job}</source>
      <translation>Progreso de {job}</translation>
    </message>
    <message>
      <source>Prohibited</source>
      <translation>Prohibido</translation>
    </message>
    <message>
      <source>Prohibited everywhere</source>
      <translation>Prohibido en todas partes</translation>
    </message>
    <message>
      <source>Prohibited: nobody can approve this. It can go to the trash.</source>
      <translation>Prohibido: nadie puede aprobarlo. Puede ir a la papelera.</translation>
    </message>
    <message>
      <source>Prompt</source>
      <translation>Prompt</translation>
    </message>
    <message>
      <source>Prompt copied</source>
      <translation>Prompt copiado</translation>
    </message>
    <message>
      <source>Proposals</source>
      <translation>Propuestas</translation>
    </message>
    <message>
      <source>Propose it by another name …</source>
      <translation>Proponerla con otro nombre …</translation>
    </message>
    <message>
      <source>Propose it only above a score …</source>
      <translation>Proponerla solo por encima de un valor …</translation>
    </message>
    <message>
      <source>Propose “{name}” as</source>
      <translation>Proponer «{name}» como</translation>
    </message>
    <message>
      <source>Propose “{name}” only from this score on (0 to 1)</source>
      <translation>Proponer «{name}» solo desde este valor (0 a 1)</translation>
    </message>
    <message>
      <source>Proposed tags</source>
      <translation>Etiquetas propuestas</translation>
    </message>
    <message>
      <source>Proposed: {name}</source>
      <translation>Propuesto: {name}</translation>
    </message>
    <message>
      <source>Proposes tags</source>
      <translation>Propone etiquetas</translation>
    </message>
    <message>
      <source>Purple</source>
      <translation>Morado</translation>
    </message>
    <message>
      <source>Purple label</source>
      <translation>Color morado</translation>
    </message>
    <message numerus="yes">
      <source>Put %n assets into</source>
      <translation>
        <numerusform>Meter %n recurso en</numerusform>
        <numerusform>Meter %n recursos en</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Put %n assets into a collection</source>
      <translation>
        <numerusform>Poner %n recurso en una colección</numerusform>
        <numerusform>Poner %n recursos en una colección</numerusform>
      </translation>
    </message>
    <message>
      <source>Put away</source>
      <translation>Guardar</translation>
    </message>
    <message>
      <source>Put in</source>
      <translation>Poner dentro</translation>
    </message>
    <message>
      <source>Put into a collection</source>
      <translation>Poner en una colección</translation>
    </message>
    <message>
      <source>Put into a collection …</source>
      <translation>Poner en una colección …</translation>
    </message>
    <message>
      <source>Put into a vault</source>
      <translation>Meter en una bóveda</translation>
    </message>
    <message>
      <source>Put into a vault …</source>
      <translation>Meter en una bóveda …</translation>
    </message>
    <message>
      <source>Put into “{name}”</source>
      <translation>Puesto en «{name}»</translation>
    </message>
    <message>
      <source>Put it into a vault</source>
      <translation>Meterlo en una bóveda</translation>
    </message>
    <message>
      <source>Put it on the selection</source>
      <translation>Ponerla a lo seleccionado</translation>
    </message>
    <message>
      <source>Put it there</source>
      <translation>Ponerla ahí</translation>
    </message>
    <message>
      <source>Put it under another …</source>
      <translation>Ponerla bajo otra …</translation>
    </message>
    <message>
      <source>Put off for {what}</source>
      <translation>Aplazado para {what}</translation>
    </message>
    <message>
      <source>Put the proposed alt text away</source>
      <translation>Descartar el texto alternativo propuesto</translation>
    </message>
    <message>
      <source>Put the reviewed one into a vault</source>
      <translation>Meter lo revisado en una bóveda</translation>
    </message>
    <message>
      <source>Put the selection into it</source>
      <translation>Poner lo seleccionado dentro</translation>
    </message>
    <message>
      <source>Put what is selected into it</source>
      <translation>Meter en ella lo seleccionado</translation>
    </message>
    <message>
      <source>Put “{name}” on all</source>
      <translation>Poner «{name}» a todos</translation>
    </message>
    <message>
      <source>Put “{name}” under</source>
      <translation>Poner «{name}» bajo</translation>
    </message>
    <message>
      <source>Put “{name}” under “{under}”</source>
      <translation>Poner «{name}» bajo «{under}»</translation>
    </message>
    <message numerus="yes">
      <source>Putting %n assets into the vault</source>
      <translation>
        <numerusform>Metiendo %n recurso en la bóveda</numerusform>
        <numerusform>Metiendo %n recursos en la bóveda</numerusform>
      </translation>
    </message>
    <message>
      <source>Putting files back</source>
      <translation>Devolviendo archivos</translation>
    </message>
    <message>
      <source>Quality</source>
      <translation>Calidad</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Salir</translation>
    </message>
    <message numerus="yes">
      <source>Rated %n assets</source>
      <translation>
        <numerusform>%n recurso valorado</numerusform>
        <numerusform>%n recursos valorados</numerusform>
      </translation>
    </message>
    <message>
      <source>Rated {what}</source>
      <translation>Valorado {what}</translation>
    </message>
    <message>
      <source>Rates how a picture looks</source>
      <translation>Valora el aspecto de una imagen</translation>
    </message>
    <message>
      <source>Rating</source>
      <translation>Valoración</translation>
    </message>
    <message>
      <source>Read a file when it was left alone for</source>
      <translation>Leer un archivo cuando nadie lo tocó durante</translation>
    </message>
    <message>
      <source>Read everything</source>
      <translation>Leer todo</translation>
    </message>
    <message numerus="yes">
      <source>Reading %n files</source>
      <translation>
        <numerusform>Leyendo %n archivo</numerusform>
        <numerusform>Leyendo %n archivos</numerusform>
      </translation>
    </message>
    <message>
      <source>Reading again</source>
      <translation>Leyendo de nuevo</translation>
    </message>
    <message>
      <source>Reading files</source>
      <translation>Leyendo archivos</translation>
    </message>
    <message>
      <source>Reading the vault</source>
      <translation>Leyendo la bóveda</translation>
    </message>
    <message>
      <source>Reading your files</source>
      <translation>Leyendo tus archivos</translation>
    </message>
    <message>
      <source>Reading …</source>
      <translation>Leyendo …</translation>
    </message>
    <message>
      <source>Reading … {done} of {total}</source>
      <translation>Leyendo … {done} de {total}</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Motivo</translation>
    </message>
    <message>
      <source>Receipt written</source>
      <translation>Recibo escrito</translation>
    </message>
    <message>
      <source>Recent tag {name}, key {number}</source>
      <translation>Etiqueta reciente {name}, tecla {number}</translation>
    </message>
    <message>
      <source>Recipe</source>
      <translation>Receta</translation>
    </message>
    <message>
      <source>Recovery code</source>
      <translation>Código de recuperación</translation>
    </message>
    <message>
      <source>Recovery code of a vault</source>
      <translation>Código de recuperación de una bóveda</translation>
    </message>
    <message>
      <source>Red</source>
      <translation>Rojo</translation>
    </message>
    <message>
      <source>Red label</source>
      <translation>Color rojo</translation>
    </message>
    <message>
      <source>Red label, and on to the next</source>
      <translation>Color rojo, y al siguiente</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Rehacer</translation>
    </message>
    <message>
      <source>Reject</source>
      <translation>Rechazar</translation>
    </message>
    <message numerus="yes">
      <source>Reject %n assets</source>
      <translation>
        <numerusform>Rechazar %n recurso</numerusform>
        <numerusform>Rechazar %n recursos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Reject all %n</source>
      <translation>
        <numerusform>Rechazar</numerusform>
        <numerusform>Rechazar los %n</numerusform>
      </translation>
    </message>
    <message>
      <source>Reject for a platform …</source>
      <translation>Rechazar para una plataforma …</translation>
    </message>
    <message numerus="yes">
      <source>Reject for all %n platforms</source>
      <translation>
        <numerusform>Rechazar para %n plataforma</numerusform>
        <numerusform>Rechazar para las %n plataformas</numerusform>
      </translation>
    </message>
    <message>
      <source>Reject for {platform}</source>
      <translation>Rechazar para {platform}</translation>
    </message>
    <message>
      <source>Reject on all platforms where it waits</source>
      <translation>Rechazar en todas las plataformas donde espera</translation>
    </message>
    <message>
      <source>Reject this one</source>
      <translation>Descartar este</translation>
    </message>
    <message>
      <source>Reject what is proposed</source>
      <translation>Rechazar lo propuesto</translation>
    </message>
    <message>
      <source>Reject with a reason</source>
      <translation>Rechazar con un motivo</translation>
    </message>
    <message>
      <source>Reject {name}</source>
      <translation>Rechazar {name}</translation>
    </message>
    <message>
      <source>Reject, and on to the next</source>
      <translation>Descartar, y al siguiente</translation>
    </message>
    <message>
      <source>Rejected</source>
      <translation>Descartado</translation>
    </message>
    <message numerus="yes">
      <source>Rejected %n assets for {platform}</source>
      <translation>
        <numerusform>%n recurso rechazado para {platform}</numerusform>
        <numerusform>%n recursos rechazados para {platform}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Rejected for %n assets</source>
      <translation>
        <numerusform>Rechazado para %n recurso</numerusform>
        <numerusform>Rechazado para %n recursos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Rejected for %n platforms</source>
      <translation>
        <numerusform>Rechazado para %n plataforma</numerusform>
        <numerusform>Rechazado para %n plataformas</numerusform>
      </translation>
    </message>
    <message>
      <source>Rejected for {platform}</source>
      <translation>Rechazado para {platform}</translation>
    </message>
    <message>
      <source>Release of {person} filed</source>
      <translation>Autorización de {person} archivada</translation>
    </message>
    <message>
      <source>Release withdrawn; its document stays</source>
      <translation>Autorización retirada; su documento se queda</translation>
    </message>
    <message>
      <source>Releases</source>
      <translation>Autorizaciones</translation>
    </message>
    <message>
      <source>Relink</source>
      <translation>Vincular de nuevo</translation>
    </message>
    <message numerus="yes">
      <source>Relink %n files</source>
      <translation>
        <numerusform>Vincular de nuevo %n archivo</numerusform>
        <numerusform>Vincular de nuevo %n archivos</numerusform>
      </translation>
    </message>
    <message>
      <source>Relinking</source>
      <translation>Vinculando de nuevo</translation>
    </message>
    <message>
      <source>Remembered: these are no duplicates</source>
      <translation>Recordado: no son duplicados</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Quitar</translation>
    </message>
    <message>
      <source>Remove for good</source>
      <translation>Quitar para siempre</translation>
    </message>
    <message>
      <source>Remove it</source>
      <translation>Quitarlo</translation>
    </message>
    <message>
      <source>Remove {name}</source>
      <translation>Quitar {name}</translation>
    </message>
    <message>
      <source>Remove …</source>
      <translation>Quitar …</translation>
    </message>
    <message>
      <source>Removed</source>
      <translation>Quitado</translation>
    </message>
    <message>
      <source>Removed the persona {what}</source>
      <translation>Personaje {what} quitado</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Renombrar</translation>
    </message>
    <message>
      <source>Rename the collection</source>
      <translation>Renombrar la colección</translation>
    </message>
    <message>
      <source>Rename the file …</source>
      <translation>Renombrar el archivo …</translation>
    </message>
    <message>
      <source>Rename the file, and what belongs to it</source>
      <translation>Renombrar el archivo, y lo que le pertenece</translation>
    </message>
    <message>
      <source>Rename the tag</source>
      <translation>Renombrar la etiqueta</translation>
    </message>
    <message>
      <source>Rename …</source>
      <translation>Renombrar …</translation>
    </message>
    <message>
      <source>Renamed a collection: {what}</source>
      <translation>Colección renombrada: {what}</translation>
    </message>
    <message>
      <source>Renamed a tag: {what}</source>
      <translation>Etiqueta renombrada: {what}</translation>
    </message>
    <message>
      <source>Renamed to {name}</source>
      <translation>Renombrado a {name}</translation>
    </message>
    <message>
      <source>Renamed to “{name}”</source>
      <translation>Renombrado a «{name}»</translation>
    </message>
    <message>
      <source>Rescan</source>
      <translation>Volver a examinar</translation>
    </message>
    <message>
      <source>Restart and restore</source>
      <translation>Reiniciar y restaurar</translation>
    </message>
    <message>
      <source>Restart now</source>
      <translation>Reiniciar ahora</translation>
    </message>
    <message numerus="yes">
      <source>Restore %n assets</source>
      <translation>
        <numerusform>Restaurar %n recurso</numerusform>
        <numerusform>Restaurar %n recursos</numerusform>
      </translation>
    </message>
    <message>
      <source>Restore a backup of a vault …</source>
      <translation>Restaurar la copia de una bóveda …</translation>
    </message>
    <message>
      <source>Restore a backup …</source>
      <translation>Restaurar una copia …</translation>
    </message>
    <message>
      <source>Restore the backup of {when}</source>
      <translation>Restaurar la copia de {when}</translation>
    </message>
    <message>
      <source>Restore …</source>
      <translation>Restaurar …</translation>
    </message>
    <message>
      <source>Restoring a vault</source>
      <translation>Restaurando una bóveda</translation>
    </message>
    <message>
      <source>Restoring …</source>
      <translation>Restaurando …</translation>
    </message>
    <message>
      <source>Resume</source>
      <translation>Reanudar</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>Revisión</translation>
    </message>
    <message>
      <source>Review and policies</source>
      <translation>Revisión y políticas</translation>
    </message>
    <message>
      <source>Review what was flagged</source>
      <translation>Revisar lo señalado</translation>
    </message>
    <message>
      <source>Reviewer</source>
      <translation>Revisor</translation>
    </message>
    <message>
      <source>Riskiest first</source>
      <translation>Lo más arriesgado primero</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Rol</translation>
    </message>
    <message>
      <source>Role …</source>
      <translation>Rol …</translation>
    </message>
    <message>
      <source>Rows of the audit chain</source>
      <translation>Filas de la cadena de auditoría</translation>
    </message>
    <message>
      <source>Rule for a label: {what}</source>
      <translation>Regla para una designación: {what}</translation>
    </message>
    <message>
      <source>Rules of {version} · known from: {confidence}</source>
      <translation>Reglas de {version} · se sabe por: {confidence}</translation>
    </message>
    <message>
      <source>Run on</source>
      <translation>Se ejecuta en</translation>
    </message>
    <message>
      <source>Same bytes</source>
      <translation>Mismos bytes</translation>
    </message>
    <message>
      <source>Same content</source>
      <translation>Mismo contenido</translation>
    </message>
    <message>
      <source>Same name and place</source>
      <translation>Mismo nombre y lugar</translation>
    </message>
    <message>
      <source>Same pixels</source>
      <translation>Mismos píxeles</translation>
    </message>
    <message>
      <source>Sampler</source>
      <translation>Sampler</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Guardar</translation>
    </message>
    <message>
      <source>Save a receipt …</source>
      <translation>Guardar un recibo …</translation>
    </message>
    <message>
      <source>Save as my own</source>
      <translation>Guardar como propia</translation>
    </message>
    <message>
      <source>Save as text …</source>
      <translation>Guardar como texto …</translation>
    </message>
    <message>
      <source>Save it in another format.</source>
      <translation>Guárdalo en otro formato.</translation>
    </message>
    <message>
      <source>Save the list of keys</source>
      <translation>Guardar la lista de teclas</translation>
    </message>
    <message>
      <source>Save the present search under this name</source>
      <translation>Guardar la búsqueda actual con este nombre</translation>
    </message>
    <message>
      <source>Save the receipt to</source>
      <translation>Guardar el recibo en</translation>
    </message>
    <message>
      <source>Save this search as</source>
      <translation>Guardar esta búsqueda como</translation>
    </message>
    <message>
      <source>Save this search …</source>
      <translation>Guardar esta búsqueda …</translation>
    </message>
    <message>
      <source>Say when a long job ends</source>
      <translation>Avisar cuando termine una tarea larga</translation>
    </message>
    <message>
      <source>Say who is shown</source>
      <translation>Decir quién aparece</translation>
    </message>
    <message>
      <source>Says</source>
      <translation>Dice</translation>
    </message>
    <message>
      <source>Says which class a picture belongs to</source>
      <translation>Dice a qué clase pertenece una imagen</translation>
    </message>
    <message>
      <source>Scheduler</source>
      <translation>Scheduler</translation>
    </message>
    <message>
      <source>Sealed in this vault</source>
      <translation>Sellado en esta bóveda</translation>
    </message>
    <message numerus="yes">
      <source>Sealing %n files</source>
      <translation>
        <numerusform>Sellando %n archivo</numerusform>
        <numerusform>Sellando %n archivos</numerusform>
      </translation>
    </message>
    <message>
      <source>Sealing copies …</source>
      <translation>Sellando copias …</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Buscar</translation>
    </message>
    <message>
      <source>Search for something first, then save it.</source>
      <translation>Busca primero algo y luego guárdalo.</translation>
    </message>
    <message>
      <source>Search prompts, names, tags … or rating:&gt;=3</source>
      <translation>Busca prompts, nombres, etiquetas … o rating:&gt;=3</translation>
    </message>
    <message>
      <source>Second look</source>
      <translation>Segunda mirada</translation>
    </message>
    <message>
      <source>Second look after 24 h: on</source>
      <translation>Segunda mirada tras 24 h: sí</translation>
    </message>
    <message>
      <source>Second look: off</source>
      <translation>Segunda mirada: no</translation>
    </message>
    <message>
      <source>Second window</source>
      <translation>Segunda ventana</translation>
    </message>
    <message>
      <source>Seconds, or minutes and seconds as 1:05</source>
      <translation>Segundos, o minutos y segundos como 1:05</translation>
    </message>
    <message>
      <source>See what was chosen</source>
      <translation>Ver lo elegido</translation>
    </message>
    <message>
      <source>See whether its name ends as its contents are.</source>
      <translation>Mira si su nombre acaba como su contenido.</translation>
    </message>
    <message>
      <source>See whether you may read it and its drive is there, then try again.</source>
      <translation>Mira si puedes leerlo y si su unidad está, y luego inténtalo de nuevo.</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>Semilla</translation>
    </message>
    <message>
      <source>Select</source>
      <translation>Seleccionar</translation>
    </message>
    <message>
      <source>Select a picture to see its recipe, tags and verdicts.</source>
      <translation>Selecciona una imagen para ver su receta, etiquetas y veredictos.</translation>
    </message>
    <message>
      <source>Select all</source>
      <translation>Seleccionar todo</translation>
    </message>
    <message>
      <source>Select nothing</source>
      <translation>No seleccionar nada</translation>
    </message>
    <message>
      <source>Select or deselect the current one</source>
      <translation>Seleccionar o no el actual</translation>
    </message>
    <message>
      <source>Select some pictures to see them side by side</source>
      <translation>Selecciona algunas imágenes para verlas juntas</translation>
    </message>
    <message>
      <source>Select something first.</source>
      <translation>Elige algo primero.</translation>
    </message>
    <message>
      <source>Select two to four pictures to compare them</source>
      <translation>Selecciona de dos a cuatro imágenes para compararlas</translation>
    </message>
    <message>
      <source>Select what to copy first</source>
      <translation>Selecciona primero qué copiar</translation>
    </message>
    <message>
      <source>Select what to drag out first</source>
      <translation>Selecciona primero qué arrastrar fuera</translation>
    </message>
    <message>
      <source>Select what to export first</source>
      <translation>Selecciona primero qué exportar</translation>
    </message>
    <message>
      <source>Select what to hand over first</source>
      <translation>Selecciona primero qué entregar</translation>
    </message>
    <message>
      <source>Selected</source>
      <translation>Seleccionado</translation>
    </message>
    <message>
      <source>Set</source>
      <translation>Conjunto</translation>
    </message>
    <message>
      <source>Set up a folder: {what}</source>
      <translation>Carpeta configurada: {what}</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Ajustes</translation>
    </message>
    <message>
      <source>Settings of {name}</source>
      <translation>Ajustes de {name}</translation>
    </message>
    <message>
      <source>Settings of {name} saved</source>
      <translation>Ajustes de {name} guardados</translation>
    </message>
    <message>
      <source>Settings …</source>
      <translation>Ajustes …</translation>
    </message>
    <message>
      <source>Several values are legitimate; this is the last sampler's.</source>
      <translation>Varios valores son legítimos; este es el del último sampler.</translation>
    </message>
    <message>
      <source>Shall this computer open it, too?</source>
      <translation>¿Que este equipo también la abra?</translation>
    </message>
    <message>
      <source>Shape</source>
      <translation>Forma</translation>
    </message>
    <message>
      <source>Sharpened by</source>
      <translation>Enfocado en</translation>
    </message>
    <message>
      <source>Sharpness</source>
      <translation>Nitidez</translation>
    </message>
    <message>
      <source>Short movements that show where something went. None where the system says so.</source>
      <translation>Movimientos breves que muestran adónde fue algo. Ninguno si el sistema lo pide.</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Mostrar</translation>
    </message>
    <message numerus="yes">
      <source>Show %n assets</source>
      <translation>
        <numerusform>Mostrar %n recurso</numerusform>
        <numerusform>Mostrar %n recursos</numerusform>
      </translation>
    </message>
    <message>
      <source>Show all</source>
      <translation>Mostrar todo</translation>
    </message>
    <message>
      <source>Show all assets</source>
      <translation>Mostrar todos los recursos</translation>
    </message>
    <message>
      <source>Show all of it</source>
      <translation>Mostrar todo</translation>
    </message>
    <message>
      <source>Show all platforms ({n})</source>
      <translation>Mostrar todas las plataformas ({n})</translation>
    </message>
    <message>
      <source>Show crash reports</source>
      <translation>Mostrar informes de fallos</translation>
    </message>
    <message>
      <source>Show folder</source>
      <translation>Mostrar la carpeta</translation>
    </message>
    <message>
      <source>Show in file manager</source>
      <translation>Mostrar en el gestor de archivos</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
      <source>Show in its folder</source>
      <translation>Mostrar en su carpeta</translation>
    </message>
    <message>
      <source>Show in the grid</source>
      <translation>Mostrar en la cuadrícula</translation>
    </message>
    <message>
      <source>Show in their folder</source>
      <translation>Mostrar en su carpeta</translation>
    </message>
    <message>
      <source>Show it again</source>
      <translation>Mostrarlo de nuevo</translation>
    </message>
    <message>
      <source>Show its conditions</source>
      <translation>Mostrar sus condiciones</translation>
    </message>
    <message>
      <source>Show its window</source>
      <translation>Mostrar su ventana</translation>
    </message>
    <message>
      <source>Show less</source>
      <translation>Mostrar menos</translation>
    </message>
    <message>
      <source>Show or hide the filters</source>
      <translation>Mostrar u ocultar los filtros</translation>
    </message>
    <message>
      <source>Show or hide the inspector</source>
      <translation>Mostrar u ocultar el inspector</translation>
    </message>
    <message>
      <source>Show pictures again (Ctrl+B)</source>
      <translation>Volver a mostrar las imágenes (Ctrl+B)</translation>
    </message>
    <message>
      <source>Show problems</source>
      <translation>Mostrar problemas</translation>
    </message>
    <message>
      <source>Show stacks closed</source>
      <translation>Mostrar las pilas cerradas</translation>
    </message>
    <message>
      <source>Show the folder</source>
      <translation>Mostrar la carpeta</translation>
    </message>
    <message>
      <source>Show the library's folder</source>
      <translation>Mostrar la carpeta de la biblioteca</translation>
    </message>
    <message>
      <source>Show the log</source>
      <translation>Mostrar el registro</translation>
    </message>
    <message>
      <source>Show the plan first</source>
      <translation>Mostrar antes el plan</translation>
    </message>
    <message>
      <source>Show the report</source>
      <translation>Mostrar el informe</translation>
    </message>
    <message>
      <source>Show the trash</source>
      <translation>Mostrar la papelera</translation>
    </message>
    <message>
      <source>Show the window</source>
      <translation>Mostrar la ventana</translation>
    </message>
    <message>
      <source>Show them</source>
      <translation>Mostrarlos</translation>
    </message>
    <message>
      <source>Show this platform's findings</source>
      <translation>Mostrar los hallazgos de esta plataforma</translation>
    </message>
    <message>
      <source>Show what is typed</source>
      <translation>Mostrar lo que se escribe</translation>
    </message>
    <message>
      <source>Show what it changed</source>
      <translation>Mostrar lo que cambió</translation>
    </message>
    <message>
      <source>Show what waits</source>
      <translation>Mostrar lo que espera</translation>
    </message>
    <message>
      <source>Show what was seen as boxes</source>
      <translation>Mostrar con recuadros lo que se vio</translation>
    </message>
    <message>
      <source>Show what was seen in it</source>
      <translation>Mostrar lo que se vio en ella</translation>
    </message>
    <message>
      <source>Shown</source>
      <translation>Visible</translation>
    </message>
    <message>
      <source>Shows persona</source>
      <translation>Muestra al personaje</translation>
    </message>
    <message>
      <source>Shows persona …</source>
      <translation>Muestra al personaje …</translation>
    </message>
    <message>
      <source>Shows persona: {what}</source>
      <translation>Muestra al personaje: {what}</translation>
    </message>
    <message>
      <source>Shows that jobs run while the window is put away.</source>
      <translation>Muestra que hay tareas en marcha mientras la ventana está guardada.</translation>
    </message>
    <message>
      <source>Sign</source>
      <translation>Señal</translation>
    </message>
    <message>
      <source>Sign of a minor</source>
      <translation>Señal de un menor</translation>
    </message>
    <message>
      <source>Signed</source>
      <translation>Firmado</translation>
    </message>
    <message>
      <source>Signed by</source>
      <translation>Firmado por</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Tamaño</translation>
    </message>
    <message>
      <source>Size in pixels</source>
      <translation>Tamaño en píxeles</translation>
    </message>
    <message>
      <source>Size: {size}</source>
      <translation>Tamaño: {size}</translation>
    </message>
    <message>
      <source>Skip</source>
      <translation>Saltar</translation>
    </message>
    <message>
      <source>Skip it</source>
      <translation>Saltarlo</translation>
    </message>
    <message>
      <source>Skipped</source>
      <translation>Saltado</translation>
    </message>
    <message>
      <source>Smaller thumbnails</source>
      <translation>Miniaturas más pequeñas</translation>
    </message>
    <message>
      <source>Smallest file</source>
      <translation>Archivo más pequeño</translation>
    </message>
    <message>
      <source>Somebody who signed for it: a release has to cover each use.</source>
      <translation>Alguien que firmó para ello: una autorización debe cubrir cada uso.</translation>
    </message>
    <message>
      <source>Something has to be left that the others are like</source>
      <translation>Tiene que quedar algo a lo que se parezcan los otros</translation>
    </message>
    <message>
      <source>Something in it cannot be read.</source>
      <translation>Algo en ella no se puede leer.</translation>
    </message>
    <message>
      <source>Something in it cannot be read. What is whole can be opened.</source>
      <translation>Algo en ella no se puede leer. Lo que está entero se puede abrir.</translation>
    </message>
    <message>
      <source>Something went wrong inside Musekeep. A report is kept on this computer.</source>
      <translation>Algo falló dentro de Musekeep. Hay un informe en este equipo.</translation>
    </message>
    <message>
      <source>Sort one by one</source>
      <translation>Ordenar uno a uno</translation>
    </message>
    <message>
      <source>Sound</source>
      <translation>Sonido</translation>
    </message>
    <message>
      <source>Sound of the clip</source>
      <translation>Sonido del clip</translation>
    </message>
    <message>
      <source>Sources</source>
      <translation>Fuentes</translation>
    </message>
    <message>
      <source>Space chooses, − leaves out</source>
      <translation>Espacio elige, − excluye</translation>
    </message>
    <message>
      <source>Square</source>
      <translation>Cuadrado</translation>
    </message>
    <message>
      <source>Squares</source>
      <translation>Cuadrados</translation>
    </message>
    <message>
      <source>Stack</source>
      <translation>Apilar</translation>
    </message>
    <message>
      <source>Stacked</source>
      <translation>Apilado</translation>
    </message>
    <message numerus="yes">
      <source>Stacked %n assets</source>
      <translation>
        <numerusform>%n recurso apilado</numerusform>
        <numerusform>%n recursos apilados</numerusform>
      </translation>
    </message>
    <message>
      <source>Stale: it has changed since it was decided</source>
      <translation>Caduca: ha cambiado desde que se decidió</translation>
    </message>
    <message>
      <source>Stars</source>
      <translation>Estrellas</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Estado</translation>
    </message>
    <message>
      <source>Stays: the keeper</source>
      <translation>Se queda: el que se conserva</translation>
    </message>
    <message>
      <source>Stays: {name}</source>
      <translation>Se queda: {name}</translation>
    </message>
    <message>
      <source>Stays: {name}. {why}.</source>
      <translation>Se queda: {name}. {why}.</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>Pasos</translation>
    </message>
    <message>
      <source>Still</source>
      <translation>Imagen fija</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Detener</translation>
    </message>
    <message>
      <source>Stop the running job</source>
      <translation>Detener la tarea en curso</translation>
    </message>
    <message>
      <source>Stop the search</source>
      <translation>Detener la búsqueda</translation>
    </message>
    <message>
      <source>Stop watching</source>
      <translation>Dejar de vigilar</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>Detenido</translation>
    </message>
    <message>
      <source>Stopped before the end.</source>
      <translation>Detenido antes del final.</translation>
    </message>
    <message>
      <source>Stopped watching: {what}</source>
      <translation>Ya no se vigila: {what}</translation>
    </message>
    <message>
      <source>Stopped. “Look again” starts anew.</source>
      <translation>Detenido. «Mirar de nuevo» empieza desde el principio.</translation>
    </message>
    <message>
      <source>Stopped; nothing was made.</source>
      <translation>Detenido; no se creó nada.</translation>
    </message>
    <message>
      <source>Stopped; what was read is kept</source>
      <translation>Detenido; lo leído se conserva</translation>
    </message>
    <message>
      <source>Stopping …</source>
      <translation>Deteniendo …</translation>
    </message>
    <message>
      <source>Story</source>
      <translation>Historia</translation>
    </message>
    <message>
      <source>Subjects</source>
      <translation>Motivos</translation>
    </message>
    <message>
      <source>Suggestions</source>
      <translation>Sugerencias</translation>
    </message>
    <message>
      <source>Suggestions {what}</source>
      <translation>Sugerencias {what}</translation>
    </message>
    <message>
      <source>Survey</source>
      <translation>Vista conjunta</translation>
    </message>
    <message>
      <source>Survey what is selected</source>
      <translation>Ver juntos los seleccionados</translation>
    </message>
    <message>
      <source>System</source>
      <translation>Sistema</translation>
    </message>
    <message>
      <source>Tab takes the first, arrows choose, Esc closes</source>
      <translation>Tab toma el primero, las flechas eligen, Esc cierra</translation>
    </message>
    <message>
      <source>Tag</source>
      <translation>Etiqueta</translation>
    </message>
    <message>
      <source>Tag bar</source>
      <translation>Barra de etiquetas</translation>
    </message>
    <message numerus="yes">
      <source>Tagged %n assets “{tag}”</source>
      <translation>
        <numerusform>Etiqueta «{tag}» puesta a %n recurso</numerusform>
        <numerusform>Etiqueta «{tag}» puesta a %n recursos</numerusform>
      </translation>
    </message>
    <message>
      <source>Tagged “{what}”</source>
      <translation>Etiqueta «{what}» puesta</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>Etiquetas</translation>
    </message>
    <message numerus="yes">
      <source>Take %n likely ones, too</source>
      <translation>
        <numerusform>Tomar también %n probable</numerusform>
        <numerusform>Tomar también %n probables</numerusform>
      </translation>
    </message>
    <message>
      <source>Take a decision back …</source>
      <translation>Retirar una decisión …</translation>
    </message>
    <message>
      <source>Take all</source>
      <translation>Tomar todo</translation>
    </message>
    <message>
      <source>Take away …</source>
      <translation>Quitar …</translation>
    </message>
    <message>
      <source>Take away, with new keys for everything</source>
      <translation>Quitar, con claves nuevas para todo</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>Retirar</translation>
    </message>
    <message numerus="yes">
      <source>Take back the decisions on %n assets</source>
      <translation>
        <numerusform>Retirar la decisión sobre %n recurso</numerusform>
        <numerusform>Retirar las decisiones sobre %n recursos</numerusform>
      </translation>
    </message>
    <message>
      <source>Take it into the plan</source>
      <translation>Incluir en el plan</translation>
    </message>
    <message>
      <source>Take it off the selection</source>
      <translation>Quitarla de lo seleccionado</translation>
    </message>
    <message>
      <source>Take off</source>
      <translation>Quitar</translation>
    </message>
    <message>
      <source>Take off the list …</source>
      <translation>Quitar de la lista …</translation>
    </message>
    <message>
      <source>Take off the shelf</source>
      <translation>Quitar del estante</translation>
    </message>
    <message>
      <source>Take off; its files stay where they are</source>
      <translation>Quitar de la lista; sus archivos se quedan donde están</translation>
    </message>
    <message>
      <source>Take out</source>
      <translation>Sacar</translation>
    </message>
    <message>
      <source>Take out of the trash</source>
      <translation>Sacar de la papelera</translation>
    </message>
    <message>
      <source>Take out of the vault …</source>
      <translation>Sacar de la bóveda …</translation>
    </message>
    <message>
      <source>Take out of this collection</source>
      <translation>Sacar de esta colección</translation>
    </message>
    <message>
      <source>Take out to</source>
      <translation>Sacar a</translation>
    </message>
    <message>
      <source>Take the mark of a minor off …</source>
      <translation>Quitar la marca de un menor …</translation>
    </message>
    <message numerus="yes">
      <source>Take the mark off %n assets</source>
      <translation>
        <numerusform>Quitar la marca de %n recurso</numerusform>
        <numerusform>Quitar la marca de %n recursos</numerusform>
      </translation>
    </message>
    <message>
      <source>Take the selection out of it</source>
      <translation>Sacar lo seleccionado</translation>
    </message>
    <message>
      <source>Take the stack apart</source>
      <translation>Deshacer la pila</translation>
    </message>
    <message>
      <source>Take them out to a folder instead: that is asked, and written down.</source>
      <translation>Sácalos en su lugar a una carpeta: eso se pregunta y queda escrito.</translation>
    </message>
    <message>
      <source>Take this key</source>
      <translation>Usar esta tecla</translation>
    </message>
    <message>
      <source>Taken</source>
      <translation>Tomada</translation>
    </message>
    <message>
      <source>Taken off the list; its files stay where they are</source>
      <translation>Quitada de la lista; sus archivos se quedan donde están</translation>
    </message>
    <message>
      <source>Takes effect when Musekeep starts next.</source>
      <translation>Surte efecto la próxima vez que empiece Musekeep.</translation>
    </message>
    <message numerus="yes">
      <source>Taking %n assets out</source>
      <translation>
        <numerusform>Sacando %n recurso</numerusform>
        <numerusform>Sacando %n recursos</numerusform>
      </translation>
    </message>
    <message>
      <source>Teaser</source>
      <translation>Avance</translation>
    </message>
    <message>
      <source>Template of the file's name</source>
      <translation>Plantilla del nombre del archivo</translation>
    </message>
    <message>
      <source>Text beside the file</source>
      <translation>Texto junto al archivo</translation>
    </message>
    <message>
      <source>Text of the mark, empty for none</source>
      <translation>Texto de la marca, vacío para ninguna</translation>
    </message>
    <message>
      <source>That is the code of another vault. Look at the paper again.</source>
      <translation>Ese es el código de otra bóveda. Mira otra vez el papel.</translation>
    </message>
    <message>
      <source>That there is a vault, how large it is and how many files it holds can be seen.</source>
      <translation>Se puede ver que hay una bóveda, qué tamaño tiene y cuántos archivos guarda.</translation>
    </message>
    <message>
      <source>The backup of {when} does not restore: {why}</source>
      <translation>La copia de {when} no se restaura: {why}</translation>
    </message>
    <message>
      <source>The backup of {when} restores: it is whole</source>
      <translation>La copia de {when} se restaura: está entera</translation>
    </message>
    <message>
      <source>The backup’s folder</source>
      <translation>Carpeta de la copia</translation>
    </message>
    <message>
      <source>The catalogue with all your words, ratings and decisions, the settings and your own data files. Pictures are not copied: they stay in their folders, and vaults have backups of their own.</source>
      <translation>El catálogo con todas tus palabras, valoraciones y decisiones, los ajustes y tus archivos de datos propios. Las imágenes no se copian: siguen en sus carpetas, y las bóvedas tienen sus propias copias.</translation>
    </message>
    <message numerus="yes">
      <source>The chain holds: %n rows, none changed, missing or moved.</source>
      <translation>
        <numerusform>La cadena se sostiene: %n fila, ninguna cambiada, perdida ni movida.</numerusform>
        <numerusform>La cadena se sostiene: %n filas, ninguna cambiada, perdida ni movida.</numerusform>
      </translation>
    </message>
    <message>
      <source>The chain is broken: {what}.</source>
      <translation>La cadena está rota: {what}.</translation>
    </message>
    <message>
      <source>The copy has no recipe.</source>
      <translation>La copia no tiene receta.</translation>
    </message>
    <message>
      <source>The copy has {mine} pixels, the original {theirs}.</source>
      <translation>La copia tiene {mine} píxeles, el original {theirs}.</translation>
    </message>
    <message>
      <source>The copy has {mine} stars, the original {theirs}.</source>
      <translation>La copia tiene {mine} estrellas, el original {theirs}.</translation>
    </message>
    <message>
      <source>The copy is kept; the original is in the trash</source>
      <translation>Se conserva la copia; el original está en la papelera</translation>
    </message>
    <message>
      <source>The copy is newer ({when}).</source>
      <translation>La copia es más nueva ({when}).</translation>
    </message>
    <message>
      <source>The copy is older ({when}).</source>
      <translation>La copia es más antigua ({when}).</translation>
    </message>
    <message>
      <source>The copy is {mine}, the original {theirs}.</source>
      <translation>La copia es {mine}, el original {theirs}.</translation>
    </message>
    <message>
      <source>The copy is {size} larger.</source>
      <translation>La copia ocupa {size} más.</translation>
    </message>
    <message>
      <source>The copy is {size} smaller.</source>
      <translation>La copia ocupa {size} menos.</translation>
    </message>
    <message>
      <source>The file is not there: its drive or folder is offline</source>
      <translation>El archivo no está: su unidad o carpeta no tiene conexión</translation>
    </message>
    <message>
      <source>The file only names an address; Musekeep does not fetch it.</source>
      <translation>El archivo solo nombra una dirección; Musekeep no la consulta.</translation>
    </message>
    <message>
      <source>The file, or what is said about it, was changed after it was signed.</source>
      <translation>El archivo, o lo que se dice de él, se cambió después de firmarlo.</translation>
    </message>
    <message>
      <source>The files stay where they are until they are deleted from here.</source>
      <translation>Los archivos se quedan donde están hasta que se eliminen desde aquí.</translation>
    </message>
    <message numerus="yes">
      <source>The first %n are shown</source>
      <translation>
        <numerusform>Se muestra el primer %n</numerusform>
        <numerusform>Se muestran los primeros %n</numerusform>
      </translation>
    </message>
    <message>
      <source>The history cannot be read</source>
      <translation>No se puede leer el historial</translation>
    </message>
    <message>
      <source>The library's own folder</source>
      <translation>La carpeta propia de la biblioteca</translation>
    </message>
    <message>
      <source>The list of keys is on the clipboard</source>
      <translation>La lista de teclas está en el portapapeles</translation>
    </message>
    <message>
      <source>The list of keys is written</source>
      <translation>La lista de teclas está escrita</translation>
    </message>
    <message>
      <source>The name that decisions carry in the audit chain.</source>
      <translation>El nombre que llevan las decisiones en la cadena de auditoría.</translation>
    </message>
    <message>
      <source>The new one</source>
      <translation>La nueva</translation>
    </message>
    <message>
      <source>The new one again</source>
      <translation>La nueva otra vez</translation>
    </message>
    <message>
      <source>The one before</source>
      <translation>La anterior</translation>
    </message>
    <message>
      <source>The one it is a copy of stays on the list.</source>
      <translation>Aquella de la que es copia sigue en la lista.</translation>
    </message>
    <message>
      <source>The original is kept; the copy is in the trash</source>
      <translation>Se conserva el original; la copia está en la papelera</translation>
    </message>
    <message>
      <source>The passphrase as it is</source>
      <translation>La frase de contraseña actual</translation>
    </message>
    <message>
      <source>The passphrase is another now. Backups keep the one before.</source>
      <translation>La frase de contraseña ya es otra. Las copias de seguridad guardan la anterior.</translation>
    </message>
    <message>
      <source>The pictures of this group</source>
      <translation>Las imágenes de este grupo</translation>
    </message>
    <message>
      <source>The platform says so: it may refuse a file.</source>
      <translation>Lo dice la plataforma: puede rechazar un archivo.</translation>
    </message>
    <message>
      <source>The policy</source>
      <translation>La política</translation>
    </message>
    <message>
      <source>The preset</source>
      <translation>El preajuste</translation>
    </message>
    <message>
      <source>The queue cannot be read</source>
      <translation>No se puede leer la cola</translation>
    </message>
    <message>
      <source>The recovery code</source>
      <translation>El código de recuperación</translation>
    </message>
    <message>
      <source>The role is changed …</source>
      <translation>Cambiando el rol …</translation>
    </message>
    <message>
      <source>The role is changed: {role} from the next opening on.</source>
      <translation>El rol ha cambiado: {role}, desde la próxima apertura.</translation>
    </message>
    <message>
      <source>The same again</source>
      <translation>Lo mismo otra vez</translation>
    </message>
    <message numerus="yes">
      <source>The same file lies in %n places</source>
      <translation>
        <numerusform>El mismo archivo está en %n lugar</numerusform>
        <numerusform>El mismo archivo está en %n lugares</numerusform>
      </translation>
    </message>
    <message>
      <source>The search is saved as “{name}”</source>
      <translation>La búsqueda está guardada como «{name}»</translation>
    </message>
    <message>
      <source>The search was stopped. Enter starts it again.</source>
      <translation>La búsqueda se detuvo. Intro la empieza de nuevo.</translation>
    </message>
    <message>
      <source>The secret stays the same. Who was an editor keeps what they could open until now: the vault is given new keys for what comes.</source>
      <translation>El secreto sigue igual. Quien era editor conserva lo que podía abrir hasta ahora: la bóveda recibe claves nuevas para lo que venga.</translation>
    </message>
    <message>
      <source>The signed document</source>
      <translation>El documento firmado</translation>
    </message>
    <message>
      <source>The stack is taken apart</source>
      <translation>La pila está deshecha</translation>
    </message>
    <message>
      <source>The system would not start another window.</source>
      <translation>El sistema no quiso abrir otra ventana.</translation>
    </message>
    <message>
      <source>The system's user name</source>
      <translation>El nombre de usuario del sistema</translation>
    </message>
    <message>
      <source>The trash is empty</source>
      <translation>La papelera está vacía</translation>
    </message>
    <message>
      <source>The vault is given new keys …</source>
      <translation>La bóveda recibe claves nuevas …</translation>
    </message>
    <message>
      <source>The weights are their authors'. Nothing is fetched before you accept.</source>
      <translation>Los pesos son de sus autores. No se obtiene nada antes de que aceptes.</translation>
    </message>
    <message>
      <source>The whole picture</source>
      <translation>La imagen entera</translation>
    </message>
    <message>
      <source>The whole, or its own pixels</source>
      <translation>Entera, o sus propios píxeles</translation>
    </message>
    <message>
      <source>The words of the post, as .txt</source>
      <translation>Las palabras de la publicación, como .txt</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>Tema</translation>
    </message>
    <message>
      <source>There are conflicting copies of it.</source>
      <translation>Hay copias en conflicto.</translation>
    </message>
    <message>
      <source>There are no proposals now</source>
      <translation>Ahora no hay propuestas</translation>
    </message>
    <message>
      <source>There is no backup yet.</source>
      <translation>Aún no hay ninguna copia.</translation>
    </message>
    <message>
      <source>There is no prompt to copy</source>
      <translation>No hay prompt que copiar</translation>
    </message>
    <message>
      <source>There is none: nothing went wrong so far</source>
      <translation>No hay ninguno: hasta ahora nada falló</translation>
    </message>
    <message>
      <source>There is nothing here that could be deleted</source>
      <translation>Aquí no hay nada que se pueda eliminar</translation>
    </message>
    <message>
      <source>There is nothing to narrow this by</source>
      <translation>No hay nada con qué acotar esto</translation>
    </message>
    <message>
      <source>There is nothing to sort</source>
      <translation>No hay nada que ordenar</translation>
    </message>
    <message>
      <source>These are different pictures: one recipe, other seeds.</source>
      <translation>Son imágenes distintas: una receta, otras semillas.</translation>
    </message>
    <message>
      <source>They are looking at pictures now.</source>
      <translation>Están mirando imágenes ahora.</translation>
    </message>
    <message>
      <source>They are really gone</source>
      <translation>De verdad ya no están</translation>
    </message>
    <message>
      <source>They belong together, in this order and one shape</source>
      <translation>Van juntos, en este orden y con una sola forma</translation>
    </message>
    <message>
      <source>They differ in nothing Musekeep knows of.</source>
      <translation>No se distinguen en nada que Musekeep sepa.</translation>
    </message>
    <message>
      <source>They may be in another folder.</source>
      <translation>Pueden estar en otra carpeta.</translation>
    </message>
    <message>
      <source>They run on this computer and send nothing. One comes with Musekeep; others are fetched once their licence was agreed to.</source>
      <translation>Se ejecutan en este equipo y no envían nada. Uno viene con Musekeep; los otros se obtienen al aceptar su licencia.</translation>
    </message>
    <message>
      <source>They stay where they are and are only read. New pictures appear by themselves.</source>
      <translation>Se quedan donde están y solo se leen. Las imágenes nuevas aparecen solas.</translation>
    </message>
    <message>
      <source>They stay where they are; the sidebar lists them, and how each is watched.</source>
      <translation>Se quedan donde están; la barra lateral las lista, y cómo se vigila cada una.</translation>
    </message>
    <message>
      <source>They wait until the computer is plugged in.</source>
      <translation>Esperan hasta que el equipo esté enchufado.</translation>
    </message>
    <message>
      <source>They wait until the import is done.</source>
      <translation>Esperan hasta que termine la importación.</translation>
    </message>
    <message>
      <source>They will not be exported for this platform until somebody takes that back.</source>
      <translation>No se exportarán para esta plataforma hasta que alguien lo retire.</translation>
    </message>
    <message>
      <source>This clip cannot be played.</source>
      <translation>Este clip no se puede reproducir.</translation>
    </message>
    <message>
      <source>This computer</source>
      <translation>Este equipo</translation>
    </message>
    <message>
      <source>This computer and a PIN</source>
      <translation>Este equipo y un PIN</translation>
    </message>
    <message>
      <source>This computer and the PIN</source>
      <translation>Este equipo y el PIN</translation>
    </message>
    <message>
      <source>This computer opens it</source>
      <translation>Este equipo la abre</translation>
    </message>
    <message>
      <source>This computer opens the vault from now on.</source>
      <translation>Este equipo abre la bóveda desde ahora.</translation>
    </message>
    <message>
      <source>This file could not be read</source>
      <translation>Este archivo no se pudo leer</translation>
    </message>
    <message>
      <source>This goes on with an export that was interrupted. </source>
      <translation>Esto continúa una exportación interrumpida. </translation>
    </message>
    <message>
      <source>This library cannot be opened</source>
      <translation>Esta biblioteca no se puede abrir</translation>
    </message>
    <message>
      <source>This overrules what was found there. Your reason is kept with each decision.</source>
      <translation>Esto pasa por encima de lo que se encontró. Tu motivo se guarda con cada decisión.</translation>
    </message>
    <message>
      <source>This overrules what was found. Your reason is kept with the decision.</source>
      <translation>Esto pasa por encima de lo que se encontró. Tu motivo se guarda con la decisión.</translation>
    </message>
    <message>
      <source>This system has no place in memory for files that are dragged out.</source>
      <translation>Este sistema no tiene un lugar en memoria para los archivos que se arrastran fuera.</translation>
    </message>
    <message>
      <source>This vault</source>
      <translation>Esta bóveda</translation>
    </message>
    <message>
      <source>This vault cannot be opened</source>
      <translation>Esta bóveda no se puede abrir</translation>
    </message>
    <message>
      <source>This vault cannot be read</source>
      <translation>Esta bóveda no se puede leer</translation>
    </message>
    <message>
      <source>This vault …</source>
      <translation>Esta bóveda …</translation>
    </message>
    <message>
      <source>Those where it waits for a decision; where it is clear it stays clear.</source>
      <translation>Aquellas donde espera una decisión; donde está limpio, sigue limpio.</translation>
    </message>
    <message>
      <source>Three stars</source>
      <translation>Tres estrellas</translation>
    </message>
    <message>
      <source>Three stars, and on to the next</source>
      <translation>Tres estrellas, y al siguiente</translation>
    </message>
    <message>
      <source>Thumbnail size</source>
      <translation>Tamaño de las miniaturas</translation>
    </message>
    <message>
      <source>Thumbnail size (Ctrl + wheel)</source>
      <translation>Tamaño de las miniaturas (Ctrl + rueda)</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Título</translation>
    </message>
    <message>
      <source>Title of the copy</source>
      <translation>Título de la copia</translation>
    </message>
    <message>
      <source>To</source>
      <translation>A</translation>
    </message>
    <message>
      <source>To the sidebar</source>
      <translation>A la barra lateral</translation>
    </message>
    <message>
      <source>To the system's trash, from where your file manager can bring it back: {files}.</source>
      <translation>A la papelera del sistema, de donde tu gestor de archivos puede recuperarlos: {files}.</translation>
    </message>
    <message>
      <source>To vault</source>
      <translation>A la bóveda</translation>
    </message>
    <message>
      <source>Today {time}</source>
      <translation>Hoy {time}</translation>
    </message>
    <message>
      <source>Together</source>
      <translation>Juntos</translation>
    </message>
    <message>
      <source>Together with anything sexual this prohibits it on every platform, and no correction of a word changes that. It can be undone.</source>
      <translation>Junto con algo sexual lo prohíbe en todas las plataformas, y ninguna corrección de una palabra cambia eso. Se puede deshacer.</translation>
    </message>
    <message>
      <source>Together with anything sexual this prohibits them on every platform, and no correction of a word changes that. It can be undone.</source>
      <translation>Junto con algo sexual los prohíbe en todas las plataformas, y ninguna corrección de una palabra cambia eso. Se puede deshacer.</translation>
    </message>
    <message>
      <source>Told apart: not duplicates</source>
      <translation>Separados: no son duplicados</translation>
    </message>
    <message>
      <source>Too many to compare. Stars, labels, flags and tags go to all of them, and one undo takes them back.</source>
      <translation>Demasiados para comparar. Estrellas, colores, marcas y etiquetas van a todos, y un solo deshacer los retira.</translation>
    </message>
    <message>
      <source>Took a stack apart</source>
      <translation>Pila deshecha</translation>
    </message>
    <message numerus="yes">
      <source>Took back the decisions on %n assets for {platform}</source>
      <translation>
        <numerusform>Retirada la decisión sobre %n recurso para {platform}</numerusform>
        <numerusform>Retiradas las decisiones sobre %n recursos para {platform}</numerusform>
      </translation>
    </message>
    <message>
      <source>Took out of the trash</source>
      <translation>Sacado de la papelera</translation>
    </message>
    <message>
      <source>Took out of “{name}”</source>
      <translation>Sacado de «{name}»</translation>
    </message>
    <message numerus="yes">
      <source>Took the flag off %n assets</source>
      <translation>
        <numerusform>Marca quitada de %n recurso</numerusform>
        <numerusform>Marca quitada de %n recursos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Took the label off %n assets</source>
      <translation>
        <numerusform>Color quitado de %n recurso</numerusform>
        <numerusform>Color quitado de %n recursos</numerusform>
      </translation>
    </message>
    <message>
      <source>Took the tag “{what}” off</source>
      <translation>Etiqueta «{what}» quitada</translation>
    </message>
    <message numerus="yes">
      <source>Took “{tag}” off %n assets</source>
      <translation>
        <numerusform>«{tag}» quitada de %n recurso</numerusform>
        <numerusform>«{tag}» quitada de %n recursos</numerusform>
      </translation>
    </message>
    <message>
      <source>Trash</source>
      <translation>Papelera</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Intentar de nuevo</translation>
    </message>
    <message>
      <source>Try it</source>
      <translation>Probarla</translation>
    </message>
    <message>
      <source>Try the backup of {when}</source>
      <translation>Probar la copia de {when}</translation>
    </message>
    <message>
      <source>Trying a backup</source>
      <translation>Probando una copia</translation>
    </message>
    <message>
      <source>Two computers wrote to it. Nothing was merged.</source>
      <translation>Dos equipos escribieron en ella. No se fusionó nada.</translation>
    </message>
    <message>
      <source>Two stars</source>
      <translation>Dos estrellas</translation>
    </message>
    <message>
      <source>Two stars, and on to the next</source>
      <translation>Dos estrellas, y al siguiente</translation>
    </message>
    <message>
      <source>Type it once</source>
      <translation>Escríbela una vez</translation>
    </message>
    <message>
      <source>Type it once more to open it read-only.</source>
      <translation>Escríbela otra vez para abrirla solo para lectura.</translation>
    </message>
    <message>
      <source>Type it once more. Two computers that write at once lose one’s work.</source>
      <translation>Escríbela otra vez. Si dos equipos escriben a la vez, se pierde el trabajo de uno.</translation>
    </message>
    <message>
      <source>Unchanged since it was signed, but anybody could have signed it.</source>
      <translation>Sin cambios desde que se firmó, pero cualquiera pudo firmarlo.</translation>
    </message>
    <message>
      <source>Unchanged since it was signed, by someone on the trust list.</source>
      <translation>Sin cambios desde que se firmó, por alguien de la lista de confianza.</translation>
    </message>
    <message>
      <source>Under way</source>
      <translation>En marcha</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Deshacer</translation>
    </message>
    <message numerus="yes">
      <source>Undo %n edits, with this one</source>
      <translation>
        <numerusform>Deshacerla</numerusform>
        <numerusform>Deshacer %n ediciones, con esta</numerusform>
      </translation>
    </message>
    <message>
      <source>Undo it</source>
      <translation>Deshacerla</translation>
    </message>
    <message>
      <source>Undo until this edit</source>
      <translation>Deshacer hasta esta edición</translation>
    </message>
    <message>
      <source>Undone</source>
      <translation>Deshecho</translation>
    </message>
    <message>
      <source>Unlock</source>
      <translation>Desbloquear</translation>
    </message>
    <message>
      <source>Unlock with this computer</source>
      <translation>Desbloquear con este equipo</translation>
    </message>
    <message>
      <source>Unreadable</source>
      <translation>Ilegible</translation>
    </message>
    <message>
      <source>Untagged</source>
      <translation>Sin etiqueta</translation>
    </message>
    <message>
      <source>Until</source>
      <translation>Hasta</translation>
    </message>
    <message>
      <source>Usage terms</source>
      <translation>Condiciones de uso</translation>
    </message>
    <message>
      <source>Use</source>
      <translation>Usar</translation>
    </message>
    <message>
      <source>Use the proposed alt text</source>
      <translation>Usar el texto alternativo propuesto</translation>
    </message>
    <message>
      <source>Usual</source>
      <translation>Habitual</translation>
    </message>
    <message>
      <source>Usual keys</source>
      <translation>Teclas habituales</translation>
    </message>
    <message>
      <source>Usual keys for all</source>
      <translation>Teclas habituales para todas</translation>
    </message>
    <message>
      <source>Valid</source>
      <translation>Válido</translation>
    </message>
    <message>
      <source>Valid from</source>
      <translation>Válido desde</translation>
    </message>
    <message>
      <source>Valid to</source>
      <translation>Válido hasta</translation>
    </message>
    <message>
      <source>Vault</source>
      <translation>Bóveda</translation>
    </message>
    <message>
      <source>Vaults</source>
      <translation>Bóvedas</translation>
    </message>
    <message>
      <source>Verdict</source>
      <translation>Veredicto</translation>
    </message>
    <message>
      <source>Verdicts</source>
      <translation>Veredictos</translation>
    </message>
    <message>
      <source>Verify</source>
      <translation>Verificar</translation>
    </message>
    <message>
      <source>Versions</source>
      <translation>Versiones</translation>
    </message>
    <message>
      <source>Versions, counts and settings for a question to somebody; no file's name in it.</source>
      <translation>Versiones, cifras y ajustes para preguntar a alguien; sin ningún nombre de archivo.</translation>
    </message>
    <message>
      <source>Video</source>
      <translation>Vídeo</translation>
    </message>
    <message>
      <source>View</source>
      <translation>Vista</translation>
    </message>
    <message>
      <source>Viewer</source>
      <translation>Lector</translation>
    </message>
    <message>
      <source>Waits for a second look</source>
      <translation>Espera una segunda mirada</translation>
    </message>
    <message>
      <source>Waits for a vault</source>
      <translation>Espera una bóveda</translation>
    </message>
    <message>
      <source>Waits for its turn</source>
      <translation>Espera su turno</translation>
    </message>
    <message>
      <source>Warning</source>
      <translation>Aviso</translation>
    </message>
    <message>
      <source>Watch a folder</source>
      <translation>Vigilar una carpeta</translation>
    </message>
    <message>
      <source>Watch a folder …</source>
      <translation>Vigilar una carpeta …</translation>
    </message>
    <message>
      <source>Watched a folder: {what}</source>
      <translation>Carpeta vigilada: {what}</translation>
    </message>
    <message>
      <source>Watched folders</source>
      <translation>Carpetas vigiladas</translation>
    </message>
    <message>
      <source>Watched: new files appear by themselves</source>
      <translation>Vigilada: los archivos nuevos aparecen solos</translation>
    </message>
    <message numerus="yes">
      <source>Watching %n folders</source>
      <translation>
        <numerusform>Vigilando %n carpeta</numerusform>
        <numerusform>Vigilando %n carpetas</numerusform>
      </translation>
    </message>
    <message>
      <source>Watching is paused</source>
      <translation>La vigilancia está en pausa</translation>
    </message>
    <message>
      <source>Watching {name}: its pictures appear as they are read</source>
      <translation>Vigilando {name}: sus imágenes aparecen según se leen</translation>
    </message>
    <message>
      <source>Ways in are added and taken away in the open vault, by an owner.</source>
      <translation>Los accesos se añaden y se quitan en la bóveda abierta, por un propietario.</translation>
    </message>
    <message>
      <source>Welcome to Musekeep</source>
      <translation>Te damos la bienvenida a Musekeep</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Qué</translation>
    </message>
    <message>
      <source>What a check flags comes up here, and so does what you asked to see later.</source>
      <translation>Aquí llega lo que señala una comprobación, y lo que pediste ver más tarde.</translation>
    </message>
    <message>
      <source>What a label is to become</source>
      <translation>En qué se convierte una designación</translation>
    </message>
    <message>
      <source>What each placement takes, and how files are made. Change a copy.</source>
      <translation>Qué pide cada lugar y cómo se crean los archivos. Cambia una copia.</translation>
    </message>
    <message>
      <source>What each platform accepts, since when, and who says so. Change a copy.</source>
      <translation>Qué acepta cada plataforma, desde cuándo y quién lo dice. Cambia una copia.</translation>
    </message>
    <message>
      <source>What else is different</source>
      <translation>Qué más es distinto</translation>
    </message>
    <message>
      <source>What else is different, one KEY=VALUE a line, as in its data file</source>
      <translation>Qué más es distinto, un CLAVE=VALOR por línea, como en su archivo de datos</translation>
    </message>
    <message>
      <source>What is refused blocks from</source>
      <translation>Lo que se rechaza bloquea desde</translation>
    </message>
    <message>
      <source>What it is made of</source>
      <translation>De qué está hecho</translation>
    </message>
    <message>
      <source>What it protects</source>
      <translation>Qué protege</translation>
    </message>
    <message>
      <source>What it was last like</source>
      <translation>Cómo era la última vez</translation>
    </message>
    <message>
      <source>What looks at your pictures, on this computer alone: fetch, switch, check.</source>
      <translation>Lo que mira tus imágenes, solo en este equipo: obtener, activar, comprobar.</translation>
    </message>
    <message>
      <source>What may be seen</source>
      <translation>Qué se puede ver</translation>
    </message>
    <message>
      <source>What may be written</source>
      <translation>Qué se puede escribir</translation>
    </message>
    <message>
      <source>What nobody has checked counts as adult. Holding B shows what is blurred.</source>
      <translation>Lo que nadie ha comprobado cuenta como adulto. Mantener B muestra lo difuminado.</translation>
    </message>
    <message>
      <source>What sets them apart</source>
      <translation>Qué los distingue</translation>
    </message>
    <message>
      <source>What the machine makes of them counts again. The audit chain keeps both.</source>
      <translation>Vuelve a contar lo que opina la máquina. La cadena de auditoría guarda ambas cosas.</translation>
    </message>
    <message>
      <source>What the placement takes</source>
      <translation>Qué pide el lugar</translation>
    </message>
    <message>
      <source>What they may do</source>
      <translation>Qué pueden hacer</translation>
    </message>
    <message>
      <source>What was changed by: {deed}</source>
      <translation>Lo que cambió con: {deed}</translation>
    </message>
    <message>
      <source>What was done</source>
      <translation>Lo que se hizo</translation>
    </message>
    <message>
      <source>What was found</source>
      <translation>Qué se encontró</translation>
    </message>
    <message>
      <source>What was moved in may live on in older backups, in the history of a cloud drive and on the disk's own spare blocks. Only files imported straight into the vault were never in the library.</source>
      <translation>Lo que se metió puede seguir vivo en copias antiguas, en el historial de una unidad en la nube y en los bloques de reserva del disco. Solo los archivos importados directamente en la bóveda nunca estuvieron en la biblioteca.</translation>
    </message>
    <message>
      <source>What was seen in it</source>
      <translation>Qué se vio en ella</translation>
    </message>
    <message>
      <source>What was undone can be done again until something new is edited.</source>
      <translation>Lo deshecho se puede rehacer hasta que se edite algo nuevo.</translation>
    </message>
    <message>
      <source>What would be exported</source>
      <translation>Qué se exportaría</translation>
    </message>
    <message>
      <source>What you chose</source>
      <translation>Lo que elegiste</translation>
    </message>
    <message>
      <source>What you rate, tag, label, move or decide is listed here, with its way back.</source>
      <translation>Lo que valoras, etiquetas, coloreas, mueves o decides está aquí, con su camino de vuelta.</translation>
    </message>
    <message>
      <source>What you select in the main window is shown here.</source>
      <translation>Aquí se muestra lo que seleccionas en la ventana principal.</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Cuándo</translation>
    </message>
    <message>
      <source>When nobody is here for</source>
      <translation>Cuando no haya nadie durante</translation>
    </message>
    <message>
      <source>Where a name is taken</source>
      <translation>Donde un nombre está ocupado</translation>
    </message>
    <message>
      <source>Where backups go</source>
      <translation>Adónde van las copias</translation>
    </message>
    <message>
      <source>Where is {name} now?</source>
      <translation>¿Dónde está {name} ahora?</translation>
    </message>
    <message>
      <source>Where it belongs</source>
      <translation>Dónde va</translation>
    </message>
    <message>
      <source>Where it is</source>
      <translation>Dónde está</translation>
    </message>
    <message>
      <source>Where it is taken</source>
      <translation>Donde está ocupado</translation>
    </message>
    <message>
      <source>Where it lies</source>
      <translation>Dónde se encuentra</translation>
    </message>
    <message>
      <source>Where something was found, your reason is kept with the decision and in the audit chain. What is prohibited cannot be approved.</source>
      <translation>Donde se encontró algo, tu motivo se guarda con la decisión y en la cadena de auditoría. Lo prohibido no se puede aprobar.</translation>
    </message>
    <message>
      <source>Where the copy goes</source>
      <translation>Adónde va la copia</translation>
    </message>
    <message>
      <source>Where the data lies</source>
      <translation>Dónde están los datos</translation>
    </message>
    <message>
      <source>Where the mark is</source>
      <translation>Dónde está la marca</translation>
    </message>
    <message>
      <source>Where the small vault lies</source>
      <translation>Dónde está la bóveda pequeña</translation>
    </message>
    <message>
      <source>Where the vault is put</source>
      <translation>Dónde se pone la bóveda</translation>
    </message>
    <message>
      <source>Where the vault lies</source>
      <translation>Dónde está la bóveda</translation>
    </message>
    <message>
      <source>Whether an approval counts only once it was confirmed; the settings say so</source>
      <translation>Si una aprobación cuenta solo tras confirmarse; lo dicen los ajustes</translation>
    </message>
    <message>
      <source>Whether it is whole</source>
      <translation>Si está entera</translation>
    </message>
    <message>
      <source>While Musekeep is open, and when something was changed since the last one.</source>
      <translation>Mientras Musekeep está abierto, y cuando algo cambió desde la última.</translation>
    </message>
    <message>
      <source>While it is open, whoever controls this computer can read what you can.</source>
      <translation>Mientras está abierta, quien controle este equipo puede leer lo mismo que tú.</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>Quién</translation>
    </message>
    <message>
      <source>Who decides</source>
      <translation>Quién decide</translation>
    </message>
    <message>
      <source>Who may open it</source>
      <translation>Quién puede abrirla</translation>
    </message>
    <message>
      <source>Who signed it</source>
      <translation>Quién lo firmó</translation>
    </message>
    <message>
      <source>Whole pictures in lines of equal height</source>
      <translation>Imágenes enteras en filas de igual altura</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Por qué</translation>
    </message>
    <message>
      <source>Why (if you like)</source>
      <translation>Por qué (si quieres)</translation>
    </message>
    <message>
      <source>Why flagged</source>
      <translation>Por qué se señaló</translation>
    </message>
    <message>
      <source>Why? It is kept with the decision</source>
      <translation>¿Por qué? Se guarda con la decisión</translation>
    </message>
    <message>
      <source>Width</source>
      <translation>Anchura</translation>
    </message>
    <message>
      <source>Width of the mark</source>
      <translation>Anchura de la marca</translation>
    </message>
    <message>
      <source>With Shift: on all platforms where it waits</source>
      <translation>Con Mayús: en todas las plataformas donde espera</translation>
    </message>
    <message>
      <source>With {files}</source>
      <translation>Con {files}</translation>
    </message>
    <message>
      <source>Withdraw</source>
      <translation>Retirar</translation>
    </message>
    <message>
      <source>Withdrew a release</source>
      <translation>Autorización retirada</translation>
    </message>
    <message>
      <source>Without end</source>
      <translation>Sin fin</translation>
    </message>
    <message>
      <source>Without sound</source>
      <translation>Sin sonido</translation>
    </message>
    <message numerus="yes">
      <source>Without {term}: %n assets</source>
      <translation>
        <numerusform>Sin {term}: %n recurso</numerusform>
        <numerusform>Sin {term}: %n recursos</numerusform>
      </translation>
    </message>
    <message>
      <source>Words for</source>
      <translation>Palabras para</translation>
    </message>
    <message>
      <source>Working every hash out again …</source>
      <translation>Calculando de nuevo cada hash …</translation>
    </message>
    <message>
      <source>Working …</source>
      <translation>Trabajando …</translation>
    </message>
    <message>
      <source>Works offline · every decision is kept in the audit chain</source>
      <translation>Funciona sin red · cada decisión queda en la cadena de auditoría</translation>
    </message>
    <message>
      <source>Write</source>
      <translation>Escribir</translation>
    </message>
    <message numerus="yes">
      <source>Write %n files</source>
      <translation>
        <numerusform>Escribir %n archivo</numerusform>
        <numerusform>Escribir %n archivos</numerusform>
      </translation>
    </message>
    <message>
      <source>Write files</source>
      <translation>Escribir archivos</translation>
    </message>
    <message>
      <source>Write into the search what the pictures shall show</source>
      <translation>Escribe en la búsqueda qué deben mostrar las imágenes</translation>
    </message>
    <message>
      <source>Write it down now: it is shown this once. The code before opens nothing.</source>
      <translation>Escríbelo ahora: se muestra solo esta vez. El código anterior ya no abre nada.</translation>
    </message>
    <message>
      <source>Write the audit to</source>
      <translation>Escribir la auditoría en</translation>
    </message>
    <message>
      <source>Written as</source>
      <translation>Escrito como</translation>
    </message>
    <message>
      <source>Written beside the library without names of files, and never sent.</source>
      <translation>Escrito junto a la biblioteca, sin nombres de archivos, y nunca enviado.</translation>
    </message>
    <message>
      <source>Written into it</source>
      <translation>Escrito dentro</translation>
    </message>
    <message>
      <source>Wrong secrets were tried before.</source>
      <translation>Antes se probaron secretos equivocados.</translation>
    </message>
    <message>
      <source>Wrote words for {what}</source>
      <translation>Palabras escritas para {what}</translation>
    </message>
    <message>
      <source>Yellow</source>
      <translation>Amarillo</translation>
    </message>
    <message>
      <source>Yellow label</source>
      <translation>Color amarillo</translation>
    </message>
    <message>
      <source>Yellow label, and on to the next</source>
      <translation>Color amarillo, y al siguiente</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>Sí</translation>
    </message>
    <message>
      <source>Yesterday {time}</source>
      <translation>Ayer {time}</translation>
    </message>
    <message>
      <source>You are asked again tomorrow</source>
      <translation>Se te pregunta de nuevo mañana</translation>
    </message>
    <message>
      <source>You are asked in a week</source>
      <translation>Se te pregunta en una semana</translation>
    </message>
    <message>
      <source>You go on where you left: nothing of it was applied yet</source>
      <translation>Sigues donde lo dejaste: aún no se ha aplicado nada</translation>
    </message>
    <message>
      <source>You yourself. Dating profiles accept only this.</source>
      <translation>Tú. Los perfiles de citas solo aceptan esto.</translation>
    </message>
    <message>
      <source>Your copy takes the place of the shipped policy, and pictures are judged again. What is prohibited everywhere stays prohibited. The audit chain says that the rules changed.</source>
      <translation>Tu copia ocupa el lugar de la política original, y las imágenes se juzgan de nuevo. Lo prohibido en todas partes sigue prohibido. La cadena de auditoría dice que cambiaron las reglas.</translation>
    </message>
    <message>
      <source>Your crop is kept for {ratio}</source>
      <translation>Tu recorte se guarda para {ratio}</translation>
    </message>
    <message>
      <source>Your folders</source>
      <translation>Tus carpetas</translation>
    </message>
    <message>
      <source>Your pictures stay where they are</source>
      <translation>Tus imágenes se quedan donde están</translation>
    </message>
    <message>
      <source>Your secrets</source>
      <translation>Tus secretos</translation>
    </message>
    <message>
      <source>Your way into this vault takes nothing out of it.</source>
      <translation>Tu acceso a esta bóveda no saca nada de ella.</translation>
    </message>
    <message>
      <source>a blur of it</source>
      <translation>un desenfoque de ella</translation>
    </message>
    <message>
      <source>a colour</source>
      <translation>un color</translation>
    </message>
    <message>
      <source>a low score</source>
      <translation>un valor bajo</translation>
    </message>
    <message>
      <source>a part of it</source>
      <translation>una parte</translation>
    </message>
    <message>
      <source>a photo</source>
      <translation>una foto</translation>
    </message>
    <message>
      <source>a photo, computed</source>
      <translation>una foto, calculada</translation>
    </message>
    <message>
      <source>a picture of a screen</source>
      <translation>una imagen de una pantalla</translation>
    </message>
    <message>
      <source>a scanned print</source>
      <translation>una copia escaneada</translation>
    </message>
    <message>
      <source>a second look is missing</source>
      <translation>falta una segunda mirada</translation>
    </message>
    <message numerus="yes">
      <source>a stack of %n</source>
      <translation>
        <numerusform>una pila de %n</numerusform>
        <numerusform>una pila de %n</numerusform>
      </translation>
    </message>
    <message>
      <source>add a number</source>
      <translation>añadir un número</translation>
    </message>
    <message>
      <source>aim at</source>
      <translation>apuntar a</translation>
    </message>
    <message>
      <source>aims at {size}</source>
      <translation>apunta a {size}</translation>
    </message>
    <message>
      <source>all edits</source>
      <translation>todas las ediciones</translation>
    </message>
    <message>
      <source>all over</source>
      <translation>por todas partes</translation>
    </message>
    <message>
      <source>all platforms</source>
      <translation>todas las plataformas</translation>
    </message>
    <message>
      <source>allowed</source>
      <translation>permitido</translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>y %n más</numerusform>
        <numerusform>y %n más</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more …</source>
      <translation>
        <numerusform>y %n más …</numerusform>
        <numerusform>y %n más …</numerusform>
      </translation>
    </message>
    <message>
      <source>applying policies</source>
      <translation>aplicando políticas</translation>
    </message>
    <message>
      <source>approved</source>
      <translation>aprobado</translation>
    </message>
    <message>
      <source>as far as others know</source>
      <translation>hasta donde otros saben</translation>
    </message>
    <message>
      <source>as needed</source>
      <translation>según haga falta</translation>
    </message>
    <message>
      <source>as the preset has it</source>
      <translation>como dice el preajuste</translation>
    </message>
    <message>
      <source>asset {number}</source>
      <translation>recurso {number}</translation>
    </message>
    <message>
      <source>at most {size}</source>
      <translation>como mucho {size}</translation>
    </message>
    <message>
      <source>attested {day}</source>
      <translation>declarado el {day}</translation>
    </message>
    <message>
      <source>away</source>
      <translation>fuera</translation>
    </message>
    <message>
      <source>better twins</source>
      <translation>mejores gemelos</translation>
    </message>
    <message>
      <source>blocked</source>
      <translation>bloqueado</translation>
    </message>
    <message>
      <source>blur</source>
      <translation>desenfoque</translation>
    </message>
    <message>
      <source>blurred</source>
      <translation>difuminado</translation>
    </message>
    <message>
      <source>borders</source>
      <translation>bordes</translation>
    </message>
    <message>
      <source>bottom</source>
      <translation>abajo</translation>
    </message>
    <message>
      <source>bottom left</source>
      <translation>abajo a la izquierda</translation>
    </message>
    <message>
      <source>bottom right</source>
      <translation>abajo a la derecha</translation>
    </message>
    <message>
      <source>camera's thumbnail</source>
      <translation>miniatura de la cámara</translation>
    </message>
    <message>
      <source>cannot be made</source>
      <translation>no se puede crear</translation>
    </message>
    <message>
      <source>caption</source>
      <translation>pie de foto</translation>
    </message>
    <message>
      <source>centre</source>
      <translation>centro</translation>
    </message>
    <message>
      <source>chain broken: see the audit</source>
      <translation>cadena rota: mira la auditoría</translation>
    </message>
    <message>
      <source>chain verified</source>
      <translation>cadena verificada</translation>
    </message>
    <message>
      <source>checking pictures</source>
      <translation>comprobando imágenes</translation>
    </message>
    <message>
      <source>checkpoint</source>
      <translation>checkpoint</translation>
    </message>
    <message>
      <source>chosen</source>
      <translation>elegido</translation>
    </message>
    <message>
      <source>clear</source>
      <translation>limpio</translation>
    </message>
    <message>
      <source>clips</source>
      <translation>clips</translation>
    </message>
    <message>
      <source>colours adjusted</source>
      <translation>colores ajustados</translation>
    </message>
    <message>
      <source>comparing contents</source>
      <translation>comparando contenidos</translation>
    </message>
    <message>
      <source>confirmed by {name}</source>
      <translation>confirmado por {name}</translation>
    </message>
    <message>
      <source>confirmed by {who}, {when}</source>
      <translation>confirmado por {who}, {when}</translation>
    </message>
    <message>
      <source>conflict</source>
      <translation>conflicto</translation>
    </message>
    <message>
      <source>converted</source>
      <translation>convertido</translation>
    </message>
    <message>
      <source>copy restore</source>
      <translation>copia restaurar</translation>
    </message>
    <message>
      <source>covered by the platform: {edges} px</source>
      <translation>tapado por la plataforma: {edges} px</translation>
    </message>
    <message>
      <source>created</source>
      <translation>creado</translation>
    </message>
    <message>
      <source>cropped</source>
      <translation>recortado</translation>
    </message>
    <message>
      <source>cut to the shape</source>
      <translation>recortado a la forma</translation>
    </message>
    <message>
      <source>damaged</source>
      <translation>dañado</translation>
    </message>
    <message>
      <source>darkness</source>
      <translation>oscuridad</translation>
    </message>
    <message>
      <source>done</source>
      <translation>hecho</translation>
    </message>
    <message>
      <source>drawn by a person</source>
      <translation>dibujado por una persona</translation>
    </message>
    <message>
      <source>drawn on</source>
      <translation>con dibujos encima</translation>
    </message>
    <message>
      <source>drop here</source>
      <translation>soltar aquí</translation>
    </message>
    <message>
      <source>edited</source>
      <translation>editado</translation>
    </message>
    <message>
      <source>edited by a person</source>
      <translation>editado por una persona</translation>
    </message>
    <message>
      <source>emptiness</source>
      <translation>vacío</translation>
    </message>
    <message>
      <source>end</source>
      <translation>final</translation>
    </message>
    <message>
      <source>everywhere</source>
      <translation>en todas partes</translation>
    </message>
    <message>
      <source>failed</source>
      <translation>fallido</translation>
    </message>
    <message>
      <source>fictional</source>
      <translation>ficticio</translation>
    </message>
    <message>
      <source>filtered</source>
      <translation>filtrado</translation>
    </message>
    <message>
      <source>for {platform}</source>
      <translation>para {platform}</translation>
    </message>
    <message>
      <source>from</source>
      <translation>desde</translation>
    </message>
    <message>
      <source>generator's data</source>
      <translation>datos del generador</translation>
    </message>
    <message>
      <source>its mirror</source>
      <translation>su reflejo</translation>
    </message>
    <message>
      <source>its own</source>
      <translation>la suya</translation>
    </message>
    <message>
      <source>its own size</source>
      <translation>su propio tamaño</translation>
    </message>
    <message>
      <source>its words left with the asset</source>
      <translation>sus palabras se fueron con el recurso</translation>
    </message>
    <message>
      <source>last checked {day} · {sureness}</source>
      <translation>última comprobación {day} · {sureness}</translation>
    </message>
    <message>
      <source>leave the new file out</source>
      <translation>dejar fuera el archivo nuevo</translation>
    </message>
    <message>
      <source>leaves by your word</source>
      <translation>sale bajo tu palabra</translation>
    </message>
    <message>
      <source>left</source>
      <translation>izquierda</translation>
    </message>
    <message>
      <source>left out</source>
      <translation>omitido</translation>
    </message>
    <message>
      <source>licensed likeness</source>
      <translation>imagen con licencia</translation>
    </message>
    <message>
      <source>locked</source>
      <translation>bloqueada</translation>
    </message>
    <message numerus="yes">
      <source>looking at %n assets …</source>
      <translation>
        <numerusform>mirando %n recurso …</numerusform>
        <numerusform>mirando %n recursos …</numerusform>
      </translation>
    </message>
    <message>
      <source>looking for files</source>
      <translation>buscando archivos</translation>
    </message>
    <message>
      <source>looking …</source>
      <translation>mirando …</translation>
    </message>
    <message>
      <source>machine: {outcome}</source>
      <translation>máquina: {outcome}</translation>
    </message>
    <message>
      <source>made by a person</source>
      <translation>hecho por una persona</translation>
    </message>
    <message>
      <source>made by an algorithm</source>
      <translation>hecho por un algoritmo</translation>
    </message>
    <message>
      <source>made from data</source>
      <translation>hecho a partir de datos</translation>
    </message>
    <message>
      <source>many faces</source>
      <translation>muchas caras</translation>
    </message>
    <message>
      <source>memory</source>
      <translation>memoria</translation>
    </message>
    <message>
      <source>metadata edited</source>
      <translation>metadatos editados</translation>
    </message>
    <message>
      <source>missing: it is no longer where it was</source>
      <translation>falta: ya no está donde estaba</translation>
    </message>
    <message>
      <source>mixed ({values})</source>
      <translation>mezclado ({values})</translation>
    </message>
    <message>
      <source>moving part</source>
      <translation>parte en movimiento</translation>
    </message>
    <message>
      <source>nearly the same as {name},</source>
      <translation>casi igual que {name},</translation>
    </message>
    <message>
      <source>needs review</source>
      <translation>necesita revisión</translation>
    </message>
    <message>
      <source>negative prompt</source>
      <translation>prompt negativo</translation>
    </message>
    <message>
      <source>never tried</source>
      <translation>nunca probada</translation>
    </message>
    <message>
      <source>new tag</source>
      <translation>etiqueta nueva</translation>
    </message>
    <message>
      <source>newer</source>
      <translation>más nuevo</translation>
    </message>
    <message>
      <source>no</source>
      <translation>no</translation>
    </message>
    <message>
      <source>no limit</source>
      <translation>sin límite</translation>
    </message>
    <message>
      <source>no lower than</source>
      <translation>no menos de</translation>
    </message>
    <message>
      <source>no release in force</source>
      <translation>sin autorización vigente</translation>
    </message>
    <message>
      <source>no, the picture itself</source>
      <translation>no, la imagen misma</translation>
    </message>
    <message>
      <source>nobody has attested it</source>
      <translation>nadie lo ha declarado</translation>
    </message>
    <message>
      <source>nobody named</source>
      <translation>nadie nombrado</translation>
    </message>
    <message>
      <source>noise</source>
      <translation>ruido</translation>
    </message>
    <message>
      <source>none</source>
      <translation>ninguno</translation>
    </message>
    <message>
      <source>none in the file</source>
      <translation>ninguna en el archivo</translation>
    </message>
    <message>
      <source>none: nothing in the file says AI</source>
      <translation>ninguna: nada en el archivo dice IA</translation>
    </message>
    <message>
      <source>not attested</source>
      <translation>sin declarar</translation>
    </message>
    <message>
      <source>not checked</source>
      <translation>sin comprobar</translation>
    </message>
    <message>
      <source>not {value}</source>
      <translation>no {value}</translation>
    </message>
    <message>
      <source>nothing of them is left in the library</source>
      <translation>no queda nada de ellos en la biblioteca</translation>
    </message>
    <message>
      <source>nudity</source>
      <translation>desnudez</translation>
    </message>
    <message>
      <source>number the new file</source>
      <translation>numerar el archivo nuevo</translation>
    </message>
    <message>
      <source>official</source>
      <translation>oficial</translation>
    </message>
    <message>
      <source>official code</source>
      <translation>código oficial</translation>
    </message>
    <message>
      <source>official, archived</source>
      <translation>oficial, archivado</translation>
    </message>
    <message>
      <source>official, audited</source>
      <translation>oficial, auditado</translation>
    </message>
    <message>
      <source>offline</source>
      <translation>sin conexión</translation>
    </message>
    <message>
      <source>offline: its drive or folder cannot be reached</source>
      <translation>sin conexión: no se llega a su unidad o carpeta</translation>
    </message>
    <message>
      <source>on hold</source>
      <translation>en espera</translation>
    </message>
    <message>
      <source>one asset in several places</source>
      <translation>un recurso en varios lugares</translation>
    </message>
    <message>
      <source>one of two conflicting copies</source>
      <translation>una de dos copias en conflicto</translation>
    </message>
    <message>
      <source>one zip file</source>
      <translation>un archivo zip</translation>
    </message>
    <message>
      <source>only in the cloud</source>
      <translation>solo en la nube</translation>
    </message>
    <message>
      <source>only of the verified account holder</source>
      <translation>solo del titular verificado de la cuenta</translation>
    </message>
    <message>
      <source>opacity</source>
      <translation>opacidad</translation>
    </message>
    <message>
      <source>open</source>
      <translation>abierta</translation>
    </message>
    <message>
      <source>opened</source>
      <translation>abierto</translation>
    </message>
    <message>
      <source>optional</source>
      <translation>opcional</translation>
    </message>
    <message>
      <source>or press on the picture</source>
      <translation>o pulsa sobre la imagen</translation>
    </message>
    <message>
      <source>other seeds</source>
      <translation>otras semillas</translation>
    </message>
    <message>
      <source>own likeness</source>
      <translation>imagen propia</translation>
    </message>
    <message>
      <source>parsed</source>
      <translation>leído</translation>
    </message>
    <message>
      <source>partly AI-made</source>
      <translation>hecho en parte con IA</translation>
    </message>
    <message>
      <source>parts blacked out</source>
      <translation>partes tachadas</translation>
    </message>
    <message>
      <source>parts removed</source>
      <translation>partes quitadas</translation>
    </message>
    <message>
      <source>paused</source>
      <translation>en pausa</translation>
    </message>
    <message>
      <source>picked</source>
      <translation>elegido</translation>
    </message>
    <message>
      <source>picture.png.xmp, as digiKam has it, or picture.xmp, as Lightroom has it.</source>
      <translation>imagen.png.xmp, como digiKam, o imagen.xmp, como Lightroom.</translation>
    </message>
    <message>
      <source>pictures</source>
      <translation>imágenes</translation>
    </message>
    <message>
      <source>policy {day}</source>
      <translation>política del {day}</translation>
    </message>
    <message>
      <source>policy {version}</source>
      <translation>política {version}</translation>
    </message>
    <message>
      <source>preparing …</source>
      <translation>preparando …</translation>
    </message>
    <message>
      <source>prohibited</source>
      <translation>prohibido</translation>
    </message>
    <message>
      <source>prompt</source>
      <translation>prompt</translation>
    </message>
    <message>
      <source>proposing tags</source>
      <translation>proponiendo etiquetas</translation>
    </message>
    <message>
      <source>public notes</source>
      <translation>notas públicas</translation>
    </message>
    <message>
      <source>published</source>
      <translation>publicado</translation>
    </message>
    <message>
      <source>put together</source>
      <translation>compuesto</translation>
    </message>
    <message>
      <source>put together from photos</source>
      <translation>compuesto de fotos</translation>
    </message>
    <message>
      <source>put together from several</source>
      <translation>compuesto de varios</translation>
    </message>
    <message>
      <source>put together, with synthetic parts</source>
      <translation>compuesto, con partes sintéticas</translation>
    </message>
    <message>
      <source>raw</source>
      <translation>en bruto</translation>
    </message>
    <message>
      <source>reading files</source>
      <translation>leyendo archivos</translation>
    </message>
    <message>
      <source>ready</source>
      <translation>listo</translation>
    </message>
    <message>
      <source>recorded in a virtual world</source>
      <translation>grabado en un mundo virtual</translation>
    </message>
    <message>
      <source>rejected</source>
      <translation>rechazado</translation>
    </message>
    <message>
      <source>repacked</source>
      <translation>reempaquetado</translation>
    </message>
    <message>
      <source>replace the file</source>
      <translation>reemplazar el archivo</translation>
    </message>
    <message>
      <source>replace what was exported before</source>
      <translation>reemplazar lo exportado antes</translation>
    </message>
    <message>
      <source>reports contradict each other</source>
      <translation>los informes se contradicen</translation>
    </message>
    <message>
      <source>required</source>
      <translation>obligatorio</translation>
    </message>
    <message>
      <source>required where it looks real</source>
      <translation>obligatorio donde parece real</translation>
    </message>
    <message>
      <source>resized</source>
      <translation>tamaño cambiado</translation>
    </message>
    <message>
      <source>restored on trial {when}</source>
      <translation>restaurada a prueba {when}</translation>
    </message>
    <message>
      <source>review</source>
      <translation>revisión</translation>
    </message>
    <message>
      <source>review in focus</source>
      <translation>revisión en foco</translation>
    </message>
    <message>
      <source>right</source>
      <translation>derecha</translation>
    </message>
    <message>
      <source>sampler</source>
      <translation>sampler</translation>
    </message>
    <message>
      <source>scanned film</source>
      <translation>película escaneada</translation>
    </message>
    <message>
      <source>seed</source>
      <translation>semilla</translation>
    </message>
    <message>
      <source>seed {n}</source>
      <translation>semilla {n}</translation>
    </message>
    <message>
      <source>sharpened by</source>
      <translation>enfocado en</translation>
    </message>
    <message>
      <source>shortcuts keyboard</source>
      <translation>atajos teclado</translation>
    </message>
    <message>
      <source>sidecar</source>
      <translation>archivo adjunto</translation>
    </message>
    <message>
      <source>since {when}</source>
      <translation>desde {when}</translation>
    </message>
    <message>
      <source>single files</source>
      <translation>archivos sueltos</translation>
    </message>
    <message>
      <source>size not known</source>
      <translation>tamaño desconocido</translation>
    </message>
    <message>
      <source>size not told</source>
      <translation>tamaño no indicado</translation>
    </message>
    <message>
      <source>slightly edited by a person</source>
      <translation>ligeramente editado por una persona</translation>
    </message>
    <message>
      <source>something unknown</source>
      <translation>algo desconocido</translation>
    </message>
    <message>
      <source>source</source>
      <translation>fuente</translation>
    </message>
    <message>
      <source>stale: what it rested on has changed</source>
      <translation>caduco: ha cambiado en lo que se apoyaba</translation>
    </message>
    <message>
      <source>start</source>
      <translation>inicio</translation>
    </message>
    <message>
      <source>steps</source>
      <translation>pasos</translation>
    </message>
    <message>
      <source>stopped</source>
      <translation>detenido</translation>
    </message>
    <message>
      <source>the files they came from are where they were</source>
      <translation>los archivos de los que vinieron siguen donde estaban</translation>
    </message>
    <message>
      <source>the platform may do it</source>
      <translation>la plataforma puede hacerlo</translation>
    </message>
    <message>
      <source>the platform's own word</source>
      <translation>palabra de la propia plataforma</translation>
    </message>
    <message>
      <source>the rejected are in the trash</source>
      <translation>lo descartado está en la papelera</translation>
    </message>
    <message>
      <source>the same</source>
      <translation>lo mismo</translation>
    </message>
    <message>
      <source>the whole picture, filled up</source>
      <translation>la imagen entera, rellenada</translation>
    </message>
    <message>
      <source>the whole picture, no larger</source>
      <translation>la imagen entera, no más grande</translation>
    </message>
    <message>
      <source>their tags, decisions and exports go to the keepers. No file is touched.</source>
      <translation>sus etiquetas, decisiones y exportaciones pasan a los que se quedan. No se toca ningún archivo.</translation>
    </message>
    <message>
      <source>third party</source>
      <translation>terceros</translation>
    </message>
    <message>
      <source>this pack</source>
      <translation>este paquete</translation>
    </message>
    <message>
      <source>to</source>
      <translation>hasta</translation>
    </message>
    <message>
      <source>to {folder}</source>
      <translation>a {folder}</translation>
    </message>
    <message>
      <source>too old to undo</source>
      <translation>demasiado antiguo para deshacerlo</translation>
    </message>
    <message>
      <source>top</source>
      <translation>arriba</translation>
    </message>
    <message>
      <source>top left</source>
      <translation>arriba a la izquierda</translation>
    </message>
    <message>
      <source>top right</source>
      <translation>arriba a la derecha</translation>
    </message>
    <message>
      <source>traces are left: see the notes</source>
      <translation>quedan rastros: mira las notas</translation>
    </message>
    <message>
      <source>turned</source>
      <translation>girado</translation>
    </message>
    <message>
      <source>undone</source>
      <translation>deshecho</translation>
    </message>
    <message>
      <source>undone for good</source>
      <translation>deshecho para siempre</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>desconocido</translation>
    </message>
    <message numerus="yes">
      <source>unlike %n others</source>
      <translation>
        <numerusform>distinto de otra %n</numerusform>
        <numerusform>distinto de otras %n</numerusform>
      </translation>
    </message>
    <message>
      <source>unreadable: {reason}</source>
      <translation>ilegible: {reason}</translation>
    </message>
    <message>
      <source>up to {rate:g} frames a second</source>
      <translation>hasta {rate:g} fotogramas por segundo</translation>
    </message>
    <message>
      <source>vault receipt.txt</source>
      <translation>recibo de la bóveda.txt</translation>
    </message>
    <message>
      <source>version licence packs notices</source>
      <translation>versión licencia paquetes avisos</translation>
    </message>
    <message>
      <source>waits for a second look</source>
      <translation>espera una segunda mirada</translation>
    </message>
    <message>
      <source>waits for a vault</source>
      <translation>espera una bóveda</translation>
    </message>
    <message>
      <source>waits for its turn</source>
      <translation>espera su turno</translation>
    </message>
    <message>
      <source>watermarked</source>
      <translation>con marca de agua</translation>
    </message>
    <message>
      <source>watermarked all over</source>
      <translation>con marca de agua por todas partes</translation>
    </message>
    <message>
      <source>where there is room</source>
      <translation>donde haya sitio</translation>
    </message>
    <message>
      <source>whiteness</source>
      <translation>blancura</translation>
    </message>
    <message>
      <source>width</source>
      <translation>anchura</translation>
    </message>
    <message>
      <source>workflow</source>
      <translation>flujo de trabajo</translation>
    </message>
    <message>
      <source>write nothing</source>
      <translation>no escribir nada</translation>
    </message>
    <message>
      <source>writing files</source>
      <translation>escribiendo archivos</translation>
    </message>
    <message>
      <source>written</source>
      <translation>escrito</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>sí</translation>
    </message>
    <message>
      <source>you came in by it</source>
      <translation>entraste con él</translation>
    </message>
    <message>
      <source>you chose it</source>
      <translation>lo elegiste tú</translation>
    </message>
    <message>
      <source>your crop</source>
      <translation>tu recorte</translation>
    </message>
    <message>
      <source>your own</source>
      <translation>tuyo</translation>
    </message>
    <message>
      <source>{assets} · {size} · {tried}</source>
      <translation>{assets} · {size} · {tried}</translation>
    </message>
    <message>
      <source>{asset}, selected</source>
      <translation>{asset}, seleccionado</translation>
    </message>
    <message>
      <source>{at} of {all}</source>
      <translation>{at} de {all}</translation>
    </message>
    <message>
      <source>{at} of {total}</source>
      <translation>{at} de {total}</translation>
    </message>
    <message>
      <source>{column}: {order}</source>
      <translation>{column}: {order}</translation>
    </message>
    <message>
      <source>{files} with {beside}</source>
      <translation>{files} con {beside}</translation>
    </message>
    <message>
      <source>{first} and {last}</source>
      <translation>{first} y {last}</translation>
    </message>
    <message>
      <source>{found} of {all}</source>
      <translation>{found} de {all}</translation>
    </message>
    <message>
      <source>{id} · for {kind}</source>
      <translation>{id} · para {kind}</translation>
    </message>
    <message>
      <source>{keys} – also another's</source>
      <translation>{keys} – también de otra</translation>
    </message>
    <message>
      <source>{key} means “{action}” now; taking it leaves that without it.</source>
      <translation>{key} significa ahora «{action}»; usarla la deja sin ella.</translation>
    </message>
    <message>
      <source>{label} in {context}</source>
      <translation>{label} en {context}</translation>
    </message>
    <message>
      <source>{label} stays in it: the picture is AI-made.</source>
      <translation>{label} se queda: la imagen está hecha con IA.</translation>
    </message>
    <message>
      <source>{licence} · version {version} · {source}</source>
      <translation>{licence} · versión {version} · {source}</translation>
    </message>
    <message>
      <source>{like}, most alike first</source>
      <translation>{like}, lo más parecido primero</translation>
    </message>
    <message>
      <source>{like}, {unlike}; best first</source>
      <translation>{like}, {unlike}; los mejores primero</translation>
    </message>
    <message>
      <source>{lost} of {known} files of {name} were not found. Nothing was marked. Is the drive connected?</source>
      <translation>No se encontraron {lost} de {known} archivos de {name}. No se marcó nada. ¿Está conectada la unidad?</translation>
    </message>
    <message>
      <source>{name} is let in. Tell them the passphrase yourself, not by mail.</source>
      <translation>{name} puede entrar. Dile tú la frase de contraseña, no por correo.</translation>
    </message>
    <message>
      <source>{name} is no longer watched; its assets stay</source>
      <translation>{name} ya no se vigila; sus recursos se quedan</translation>
    </message>
    <message>
      <source>{name} is put back when Musekeep starts next. What the library is now is kept beside the backups; edits made until then are in there, too.</source>
      <translation>{name} se recupera la próxima vez que empiece Musekeep. Lo que la biblioteca es ahora se guarda junto a las copias; las ediciones hasta entonces también están ahí.</translation>
    </message>
    <message>
      <source>{name} removed; documents stay in the library</source>
      <translation>{name} quitado; los documentos se quedan en la biblioteca</translation>
    </message>
    <message>
      <source>{name} saved</source>
      <translation>{name} guardado</translation>
    </message>
    <message>
      <source>{name} · {count} of {total}</source>
      <translation>{name} · {count} de {total}</translation>
    </message>
    <message>
      <source>{name}, {at} of {number}</source>
      <translation>{name}, {at} de {number}</translation>
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
      <translation>{n} pasos</translation>
    </message>
    <message>
      <source>{outcome} on {names}</source>
      <translation>{outcome} en {names}</translation>
    </message>
    <message>
      <source>{pages} pages and {blobs} sealed files read.</source>
      <translation>{pages} páginas y {blobs} archivos sellados leídos.</translation>
    </message>
    <message>
      <source>{percent} %</source>
      <translation>{percent} %</translation>
    </message>
    <message>
      <source>{platform} is judged as before</source>
      <translation>{platform} se juzga como antes</translation>
    </message>
    <message>
      <source>{platform} is judged by the shipped rules again</source>
      <translation>{platform} se juzga otra vez con las reglas originales</translation>
    </message>
    <message>
      <source>{platform} is judged by your own rules now</source>
      <translation>{platform} se juzga ahora con tus propias reglas</translation>
    </message>
    <message>
      <source>{platform} {outcome}</source>
      <translation>{platform} {outcome}</translation>
    </message>
    <message>
      <source>{preset} is deleted</source>
      <translation>{preset} está eliminado</translation>
    </message>
    <message>
      <source>{rate}/s</source>
      <translation>{rate}/s</translation>
    </message>
    <message>
      <source>{share} likely to go, by what you answered and what was measured</source>
      <translation>{share} de probabilidad de irse, según tus respuestas y lo medido</translation>
    </message>
    <message>
      <source>{shown} of {total}</source>
      <translation>{shown} de {total}</translation>
    </message>
    <message>
      <source>{size} to gain</source>
      <translation>{size} por ganar</translation>
    </message>
    <message>
      <source>{size} · {licence}</source>
      <translation>{size} · {licence}</translation>
    </message>
    <message>
      <source>{term}, kept on export</source>
      <translation>{term}, se conserva al exportar</translation>
    </message>
    <message>
      <source>{title} is a preset of your own</source>
      <translation>{title} es un preajuste tuyo</translation>
    </message>
    <message>
      <source>{title} is changed</source>
      <translation>{title} está cambiado</translation>
    </message>
    <message>
      <source>{title}, folded</source>
      <translation>{title}, plegado</translation>
    </message>
    <message>
      <source>{title}, open</source>
      <translation>{title}, abierto</translation>
    </message>
    <message>
      <source>{title}, your own</source>
      <translation>{title}, tuyo</translation>
    </message>
    <message numerus="yes">
      <source>{traits} count less</source>
      <translation>
        <numerusform>{traits} cuenta menos</numerusform>
        <numerusform>{traits} cuentan menos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{traits} count more</source>
      <translation>
        <numerusform>{traits} cuenta más</numerusform>
        <numerusform>{traits} cuentan más</numerusform>
      </translation>
    </message>
    <message>
      <source>{what} · copied</source>
      <translation>{what} · copiado</translation>
    </message>
    <message>
      <source>{what}, with {more}</source>
      <translation>{what}, con {more}</translation>
    </message>
    <message>
      <source>{what}: ready. Drag again.</source>
      <translation>{what}: listo. Arrastra otra vez.</translation>
    </message>
    <message>
      <source>{what}: ready. Drag the tile again.</source>
      <translation>{what}: listo. Arrastra la pieza otra vez.</translation>
    </message>
    <message>
      <source>{what}: {used} of at least {limit} {unit}</source>
      <translation>{what}: {used} de al menos {limit} {unit}</translation>
    </message>
    <message>
      <source>{what}: {used} of {limit} {unit}</source>
      <translation>{what}: {used} de {limit} {unit}</translation>
    </message>
    <message>
      <source>{what}: {used} {unit}, no limit is known</source>
      <translation>{what}: {used} {unit}, sin límite conocido</translation>
    </message>
    <message>
      <source>{who}, {when}: {outcome}</source>
      <translation>{who}, {when}: {outcome}</translation>
    </message>
    <message>
      <source>{why}: files that are only in the cloud are listed and never downloaded unasked</source>
      <translation>{why}: los archivos que solo están en la nube se listan y nunca se descargan sin pedirlo</translation>
    </message>
    <message>
      <source>“{label}” is not proposed any more</source>
      <translation>«{label}» ya no se propone</translation>
    </message>
    <message>
      <source>“{label}” is proposed as “{to}” from now on</source>
      <translation>Desde ahora «{label}» se propone como «{to}»</translation>
    </message>
    <message>
      <source>“{label}” is proposed from {score} on</source>
      <translation>«{label}» se propone desde {score}</translation>
    </message>
    <message>
      <source>“{name}” is deleted; its pictures stay</source>
      <translation>«{name}» se ha eliminado; sus imágenes se quedan</translation>
    </message>
    <message>
      <source>“{name}” is merged into “{into}”</source>
      <translation>«{name}» se ha fusionado con «{into}»</translation>
    </message>
    <message>
      <source>“{name}” is on the list</source>
      <translation>«{name}» está en la lista</translation>
    </message>
    <message>
      <source>“{name}” is open on the command line: it locks when that ends.</source>
      <translation>«{name}» está abierta en la línea de comandos: se bloquea cuando eso termine.</translation>
    </message>
    <message>
      <source>“{name}” is put there</source>
      <translation>«{name}» está puesta ahí</translation>
    </message>
    <message>
      <source>“{name}” is still open: its window does not answer. End it there.</source>
      <translation>«{name}» sigue abierta: su ventana no responde. Ciérrala allí.</translation>
    </message>
    <message>
      <source>“{name}” is the present search now</source>
      <translation>«{name}» es ahora la búsqueda actual</translation>
    </message>
    <message>
      <source>“{name}” is there</source>
      <translation>«{name}» está ahí</translation>
    </message>
    <message>
      <source>“{name}” is under “{under}” now</source>
      <translation>«{name}» está ahora bajo «{under}»</translation>
    </message>
    <message>
      <source>“{name}” stands by itself now</source>
      <translation>«{name}» está ahora por sí sola</translation>
    </message>
    <message>
      <source>“{term}” is no sign here</source>
      <translation>«{term}» no es aquí una señal</translation>
    </message>
    <message>
      <source>“{term}” is no sign here …</source>
      <translation>«{term}» no es aquí una señal …</translation>
    </message>
    <message>
      <source>“{term}” is no sign of a minor here</source>
      <translation>«{term}» no es aquí señal de un menor</translation>
    </message>
    <message>
      <source>“{term}” no longer counts here</source>
      <translation>«{term}» ya no cuenta aquí</translation>
    </message>
  </context>
</TS>
