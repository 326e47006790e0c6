import { Body, Button, Column, Container, Head, Heading, Hr, Html, Img, Link, Preview, Row, Section, Text } from "@react-email/components";

function Foot() {
  return (
    <Section>
      <Hr />
      <Text>Odile Brandt, Leith</Text>
    </Section>
  );
}

export default function Letter() {
  return (
    <Html>
      <Body>
        <Text>Hello,</Text>
        <Text>the mill turns again.</Text>
        <Foot />
      </Body>
    </Html>
  );
}
