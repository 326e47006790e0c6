import { Body, Button, Column, Container, Head, Heading, Hr, Html, Img, Link, Preview, Row, Section, Text } from "@react-email/components";

export default function Market() {
  return (
    <Html>
      <Body>
        <Heading>On Saturday</Heading>
        <Section>
          <Row>
            <Column>Rye</Column>
            <Column>£4</Column>
          </Row>
          <Row>
            <Column>Plum cake</Column>
            <Column>£3</Column>
          </Row>
        </Section>
        <ul>
          <li>Bring a bag.</li>
          <li>
            Bring <em>small</em> change.
          </li>
        </ul>
      </Body>
    </Html>
  );
}
