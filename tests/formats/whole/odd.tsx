const a = `text ${b ? "x" : 'y'} </Text>`;
// <Text>no</Text>
export const Mail = () => {
  const list = <Text>It is 'here'.</Text>;
  return <Html lang='en'><Body>
    <Text>{'Hello Jo,'}</Text>
    <Text>{"it \"fits\" "}{n > 1 ? `${n} lids` : "one lid"}{/* a note */}{...more}</Text>
    <Text>{a}{' '}{b || <b>bold</b>}{cond ? null : <i>slant</i>} a &lt; b {"{"}</Text>
    <Img alt={`A ${size} lid`} src={x}/><Img alt={"Steel"} /><Input value="v"/>
    <p hidden>{t("mail.end")}</p><a href="https://kettle.example/{id}">here</a>
    <Text style={{a: '}'}} onClick={() => f("<Text>")}>pressed</Text>
    {list}{`
    two lines
    `}
    <Text>Yours,<br/>{"Wanda"}</Text>
  </Body></Html>;
};
