import { Body, Button, Column, Container, Head, Heading, Hr, Html, Img, Link, Preview, Row, Section, Text } from "@react-email/components";

export default function Quoted() {
  const unused = `act now ${1 + 1}`;
  return (
    <Html>
      <Body>
        <blockquote>It never leaks, says Ines.</blockquote>
        <Text>
          A price with {"{braces}"} and a sum: 3 &lt; 5.
        </Text>
        <Text>{'Single'} words, {"double"} words.</Text>
      </Body>
    </Html>
  );
}
