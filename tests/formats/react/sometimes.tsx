import { Body, Button, Column, Container, Head, Heading, Hr, Html, Img, Link, Preview, Row, Section, Text } from "@react-email/components";

const isOpen = true;
const isLate = false;

export default function Doors() {
  return (
    <Html>
      <Body>
        {isOpen && <Text>The door is open.</Text>}
        {isOpen ? <Text>Come in.</Text> : null}
        <Text>Mind the cat.</Text>
      </Body>
    </Html>
  );
}
