import { Body, Button, Column, Container, Head, Heading, Hr, Html, Img, Link, Preview, Row, Section, Text } from "@react-email/components";

const heading = { color: "#222", fontWeight: "bold" };

export default function Oven() {
  return (
    <Html lang="en">
      <Head />
      <Preview>The oven left our yard</Preview>
      <Body style={heading}>
        <Container className="leverage">
          <Heading as="h1">It is on the lorry</Heading>
          <Text>Colin drives it, and he rings half an hour before.</Text>
          <Button href="https://ovens.example/where">See where it is</Button>
        </Container>
      </Body>
    </Html>
  );
}
