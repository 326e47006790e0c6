import { Body, Button, Column, Container, Head, Heading, Hr, Html, Img, Link, Preview, Row, Section, Text } from "@react-email/components";

const title = "The mill turns again";
const lead = `Stone-ground rye, from Monday on.`;
const signer = { name: "Odile Brandt", place: "Leith" };
const sorts = ["light rye", "dark rye", "spelt"];
const days = [
  { day: "Monday", what: "The stones are dressed." },
  { day: "Friday", what: "The shop opens at six." },
];
const forNobody = "leverage";

function Card({ heading, text }) {
  return (
    <Section>
      <Heading as="h3">{heading}</Heading>
      <Text>{text}</Text>
    </Section>
  );
}

export default function Letter({ preview = "Rye in a week", isOpen = true }) {
  return (
    <Html>
      <Preview>{preview}</Preview>
      <Body>
        <Heading>{title}</Heading>
        <Text>{lead}</Text>
        <ul>
          {sorts.map((sort) => (
            <li key={sort}>{sort}</li>
          ))}
        </ul>
        {days.map(({ day, what }) => (
          <Section key={day}>
            <Heading as="h4">{day}</Heading>
            <Text>{what}</Text>
          </Section>
        ))}
        <Card heading="A sack on the cart" text={"It don\u2019t weigh much."} />
        {isOpen && <Text>{"Say when."}</Text>}
        <Text>{signer.name}</Text>
        <Text>{signer.place}</Text>
      </Body>
    </Html>
  );
}
